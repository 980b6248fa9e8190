import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/colours.css';
import './styles/frame.css';
import './styles/side.css';
import './styles/messages.css';
import './styles/composer.css';
import './styles/blocks.css';
import './styles/figures.css';
import './styles/forms.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
