/** First names of many countries in Latin letters, without accents; none that is more often a word. */
export const NAMES_ABROAD = `
  Aaliyah Aba Abagail Abbey Abbie Abbigail Abby Abdiel Abdon Abdul Abdullah Abeiku Abel Abelard Abelardo Abena Abigale
  Abigayle Abimbola Abner Abraham Abril Absolon Achieng Achille Adah Adalbert Adalberta Adalberto Adaline Adan Addie
  Addison Ade Adedayo Adel Adela Adelaida Adelaide Adelajda Adelbert Adele Adelia Adelin Adelina Adeline Adell Adella
  Adelle Adil Adina Aditya Adolf Adolfo Adolph Adolphus Adonis Adrain Adriana Adrianna Adriano Adriel Adrien Adrienne
  Adwoa Afia Afra Afton Afua Agata Agaton Aglae Agnes Agneta Agnieszka Agrypina Agus Agustin Agustina Ahmad Ahmed Ahmet
  Aida Aidan Aiden Aileen Aimee Aino Aiyana Ake Akeem Akira Akofa Akorfa Akos Akosua Aksel Akua Akumaa Akwasi Akwesi
  Alade Alaina Alana Alanis Alanna Alasdair Alayna Alba Alban Albert Alberta Alberte Albertha Albertina Alberto Albin
  Albina Alcibiade Alcide Alda Alden Aldo Alec Aleen Alejandra Alejandro Alek Aleksi Aleksy Alena Alene Alessandro
  Alessia Alessio Aletha Alexa Alexander Alexandra Alexandre Alexandro Alexane Alexanne Alexei Alexie Alexis Alexys
  Aleyna Alf Alfonso Alfonzo Alford Alfreda Alfredo Alia Alicja Alida Alima Alina Aline Alisa Alisha Alistair Alivia
  Aliya Aliyah Aliza Alize Alka Allan Allegra Allen Allene Allie Allison Ally Alma Alois Alonzo Alparslan Alphonso Alta
  Althea Alton Alva Alvah Alvena Alvera Alverta Alvin Alvina Alvis Alwar Alyce Alycia Alysa Alysha Alyson Alyssa
  Alysson Ama Amabela Amadou Amalia Amalie Amalija Amani Amara Amari Amata Amaya Ambrose Ambrozy Amelia Amelie Amely
  Americo Ami Amie Amina Aminata Amir Amira Amit Amiya Amos Amparo Amya Anabel Anabela Anabelle Anahi Anais Anar
  Anastacio Anastasia Anastazja Anatol Anatolie Anci Ancica Anda Andel Andelin Anders Anderson Andras Andre Andreane
  Andreanne Andreas Andrej Andres Andriy Andrzej Andzelika Aneta Anette Angel Angelica Angelina Angeline Angelique
  Angelita Angelo Angus Ani Anibal Anica Anika Anil Anissa Anita Aniya Aniyah Anja Anjali Anka Annabel Annabell
  Annabelle Annalise Annamae Annamarie Anneli Annetta Annette Anni Annie Annika Annikki Anong Anouk Ansel Ansgary
  Ansley Antea Antero Antigone Antoine Anton Antone Antonella Antonetta Antonette Antoni Antonia Antonie Antonin
  Antonina Antonio Antony Antti Antwan Antwon Anya Aoife Apollo Ara Araceli Aracely Archibald Arda Ardella Arden Ardith
  Arely Ariadna Arian Ariana Ariane Arianna Aric Ariel Arielle Aris Aristide Arjun Arkadiusz Arkady Arlene Arlie Arlo
  Armand Armando Armani Armida Armin Arnaldo Arne Arno Arnold Arnoldo Arnulfo Aron Arsenie Arseniusz Artemisa Artur
  Arturo Arvel Arvid Arvilla Arya Aryanna Arystarch Asa Asha Ashlee Ashleigh Ashly Ashlynn Ashton Ashtyn Asif Assunta
  Astrid Astrida Asya Atanas Atanazy Athena Atmaja Attila Aubree Aubrey Audie Audra Audreanne Audrey August Augusta
  Augustin Augustina Augustine Augustus Aurel Aurelia Aurelian Aurelie Aurelio Aurica Aurora Aurore Austen Austin
  Austyn Avery Avis Awesi Axel Ayana Ayas Ayaz Ayden Ayesha Ayinde Ayla Aylin Ayman Ayse Aziz Azra Baaba Babs Bailee
  Bailey Bala Baldwin Baraka Baran Barb Barbro Barnabas Barnaby Barney Barrett Barry Bart Barton Bashir Batuhan Baylee
  Bazyli Beata Beatrice Beatriz Beatrycze Beau Beaulah Bela Belinda Belle Benedict Benedikt Benedykt Bengt Beniamin
  Benicio Benito Benjamin Bennett Bennie Benny Benoit Bente Benton Berat Berenice Berit Berkay Bernadine Bernardo
  Berneice Bernhard Bernice Bernie Berniece Bernita Berta Bertha Bertram Bertrand Beryl Bessie Bethany Bethel Betina
  Beto Betsy Bette Bettie Bettye Beulah Beverly Bianca Bianka Bibiana Bibianna Bilal Billie Billy Birdie Birgitta Bjorn
  Blair Blaise Blake Blanca Blanche Blanka Blazej Bobbie Bohdan Bonita Borek Borislav Borislava Borys Boyd Bozena
  Bozidar Braden Bradford Bradley Bradly Brady Braeden Brajan Brandi Brando Brandt Brandy Brandyn Branimir Branimira
  Brannon Branson Brant Braulio Braxton Brayan Breana Breanna Breanne Brendan Brenden Brendon Brenna Brennan Brennon
  Breno Brent Bret Brett Bria Briana Brianne Brice Bridgette Bridie Brielle Brigita Brigitte Brionna Brisa Britney
  Britt Brittany Brock Broderick Brody Bronwyn Brooke Brooks Bruna Bruno Bryan Bryana Bryant Bryce Brycen Brygida Bryon
  Bucur Bud Buddy Budi Buford Bulah Burak Burdette Burley Burnice Buster Byron Cade Caden Caesar Caio Caitlin Caitlyn
  Cale Caleb Calebe Caleigh Cali Calista Callie Callum Calvin Camden Camelia Cameron Camilla Camille Camren Camron
  Camryn Camylle Candace Candice Candida Candido Cara Carey Caridad Carina Carissa Carlee Carles Carleton Carley Carli
  Carlie Carlo Carlos Carlota Carlotta Carlton Carmel Carmela Carmella Carmelo Carmine Carolanne Carole Carolyn
  Carolyne Carrie Carroll Carson Carter Cary Casandra Casimer Casimir Casper Cassandra Cassandre Cassidy Cassie
  Catalina Catarina Caterina Catharina Catharine Catherine Cathrine Cathryn Caua Cayla Ceasar Cecelia Cecil Cecile
  Cecilie Cecylia Cecyliusz Cedric Cedrick Cedrik Celeste Celestin Celestine Celestino Celia Celina Celine Cem Cerys
  Cesar Ceyda Ceyla Ceylin Cezar Cezary Chadd Chadrick Chaim Chance Chandler Chandra Chanel Chanelle Chantal Charlene
  Charley Charlotte Chasity Chauncey Chaya Chaz Chelsea Chelsey Chelsie Chen Cheryl Chesley Chester Chet Cheyanne
  Cheyenne Chiara Chidi Christ Christa Christer Christian Christie Christine Christop Christy Chuy Chyna Ciara Ciaran
  Cicero Cielo Cierra Citlalli Claes Clair Clare Clarence Clarissa Claud Claude Claudia Claudie Claudine Claudio
  Clayton Clemens Clement Clemente Clementine Clemmie Cleo Cleopatra Cleora Cleta Cletus Cleve Cleveland Clifford
  Clifton Clint Clinton Clotilde Clovis Cloyd Clyde Coby Colby Cole Coleman Colins Colleen Collin Colt Colten Colton
  Columbus Concha Conchita Conner Connie Conor Conrad Constance Consuelo Cooper Cora Coralie Corbin Cordelia Cordell
  Cordia Cordie Corene Corey Corine Corinna Cormac Cornelia Cornelius Cornell Corrine Cortez Cortney Corvin Cory Cosima
  Coty Courtney Coy Crawford Creola Cristal Cristian Cristiano Cristina Cristobal Crystel Cullen Curt Cydney Cyra Cyril
  Cyrus Cyryl Dado Dagmar Dagmara Dahlia Daija Daisha Dale Dalibora Dalida Dalila Dallin Dalton Damaris Dameon Damiana
  Damien Damilola Damion Damla Damon Dandre Dane Dangelo Danial Danica Daniela Daniella Danielle Danika Danilo Dannie
  Dante Danyka Daphne Daphnee Daphney Darby Daren Darian Dariana Darien Darin Darina Dario Darion Darius Dariusz Darla
  Darlene Darnell Daron Darrel Darrell Darrick Darrin Darrion Darron Darryl Darwin Daryl Dashawn Dasia Davi Davide
  Davin Davion Davon Davonte Dawid Dawson Dax Dayana Dayna Dayne Dayton Deangelo Deanna Debora Deborah Debra Declan
  Dedric Dedrick Deepak Defne Deion Deja Dejah Dejon Dejuan Delaney Delbert Delfina Delia Delilah Dell Della Delmer
  Delores Delpha Delphia Delphine Demarco Demarcus Demario Demetris Demetrius Demond Dena Deneval Denis Denisa Deniz
  Deon Deondre Deontae Deonte Dereck Derick Deron Derrick Des Deshaun Deshawn Desiree Desmond Dessie Destany Destin
  Destinee Destiney Destini Devan Devante Deven Devi Devin Devon Devonte Devyn Dewayne Dewey Dewi Dewitt Dexter Dianna
  Dianne Dilara Dillan Dillon Dimitri Dina Dinesh Dino Dion Dionizy Divya Dixie Dmytro Dolly Dolores Domenic Domenica
  Domenick Domenico Dominick Dominik Dominique Donald Donat Donata Donato Donavon Donnell Donnie Donny Dorcas Doreen
  Dorian Dorina Doris Dorota Dorotea Dorothea Dorris Dortha Dorthy Douglas Dovie Doyle Draga Drake Drew Duane Dudley
  Dulce Duncan Durward Dustin Dwayne Dwight Earlene Earline Easter Easton Ebba Eda Edd Eddie Edgar Edgardo Edison Edita
  Edmond Edmund Eduard Eduarda Eduardo Edvin Edwardo Edwina Edyta Edyth Edythe Eero Eeva Effie Efraim Efrain Efrem
  Efren Eileen Einar Eino Eirik Ekow Ela Eladio Elaina Elbert Elda Eldon Eldora Eldred Eldridge Eleanor Eleanora
  Eleanore Eleazar Electa Elenor Elenora Eleonora Eleonore Elfrida Elfrieda Elia Eliabeth Elian Eliana Eliane Elias
  Eliasz Eliezer Elif Elijah Elin Elina Eline Elinor Elinore Elisa Elisabet Elisabeth Elise Eliseo Elisha Elisio Elissa
  Eliza Ellie Elliot Elliott Ellis Ellsworth Elmer Elmira Elmo Elmore Elna Elnora Elnur Eloa Elodie Elody Eloisa Eloise
  Elouise Eloy Elroy Elsa Elsie Elta Elton Elva Elvera Elvie Elvira Elvis Elwin Elwira Elwyn Elyse Elyssa Elza Elzbieta
  Ema Emanuel Emanuela Emanuelly Emeka Emelia Emelie Emely Emerald Emerson Emery Emie Emil Emile Emilia Emilian
  Emiliano Emilie Emilio Emin Emir Emmalee Emmanuel Emmet Emmett Emmie Emmitt Emmy Emory Emre Ena Enes Enid Enoch Enola
  Enos Enrico Enrique Ensar Ensio Enzo Eoin Ephraim Erast Eray Eren Eriberto Erica Erich Erick Ericka Erik Erika Erkki
  Erling Erma Erna Ernestina Ernestine Ernesto Ernie Ervin Erwin Eryn Esi Esma Esmee Esperanza Essie Esteban Estefania
  Estel Estela Estell Estella Estelle Ester Estera Estevan Estrella Etha Ethel Ethelyn Ethyl Etienne Ettie Eudokia
  Eudoksja Eudora Eufrozina Eugen Eugenia Eugenie Eugeniusz Eula Eulah Eulalia Eulalie Euna Eunice Eusebia Eusebie
  Eusebio Evalyn Evan Evans Eveliina Evelin Evelina Eveline Evelyn Everardo Everett Everette Evert Evie Ewa Ewald Ewan
  Ewelina Ewell Eymen Eyram Ezekiel Ezequiel Ezra Fabian Fabiana Fabiano Fabien Fabienne Fabio Fabiola Fabrice Fabricia
  Fabricio Fae Faisal Fang Fannie Fanny Farah Fatma Fatou Faustino Fausto Favian Fay Federico Fedora Felicia Feliciano
  Felicie Felicita Feliks Feline Felipa Felipe Felton Femke Ferdinand Fergus Fermin Fernando Ferne Fidan Fidel Fiifi
  Filemon Filiberto Filip Filipa Filomena Finley Finn Finnley Fionnuala Flavia Flavie Flavio Fleta Fletcher Fleur Flo
  Flora Flore Florence Florencia Florencio Florencja Florentin Florian Floriana Florina Florine Flossie Floy Forrest
  Foster Frances Francesca Francesco Francisca Francisco Franco Frankie Franklin Franz Freda Freddie Freddy Frederic
  Frederick Frederico Frederik Fredrick Fredrik Fredy Freeda Freeman Freida Freja Freya Frida Frieda Friedrich Fritz
  Fryderyk Furkan Furman Fynn Gabe Gabin Gabriela Gabriella Gabrielle Gael Gaetano Gaia Galfryd Ganesh Gardner Gareth
  Garett Garfield Garland Garnet Garnett Garret Garrett Garrick Garrison Garry Garth Gaspar Gaston Gayle Gedeon Gemma
  Gene Genesis Genevieve Gennaro Genoveva Geoffrey Georg Georgette Georgia Georgiana Georgina Geovanni Geovanny Geovany
  Geraldine Gerard Gerardo Gerazym Gerda Gerhard Germaine German Gerrit Gerry Gerson Gertruda Gertrude Ghita Gia Giada
  Gianluca Gianni Gideon Gifty Gil Gilbert Gilberto Gilda Giles Gillian Ginewra Ginger Gino Gioia Giovani Giovanna
  Giovanni Giovanny Girish Gisselle Gita Giulia Giuliana Giuliano Giuseppe Gladyce Gladys Glenda Glenna Glennie Godfrey
  Golda Goncalo Gonsalwy Gonzalo Goran Gordana Gracie Graciela Gracja Grady Grant Granville Grayce Grayson Gregg
  Gregoria Gregorio Gregory Greta Gretchen Greyson Griffin Griselda Grover Grzegorz Guadalupe Gubio Gudrun Guido
  Guilherme Guillaume Guillermo Guiseppe Gulcin Gulsen Gunay Gunilla Gunnar Gunnel Gunner Gunter Gussie Gustav Gustave
  Gustavo Guy Gwen Gwendolyn Gwido Habib Hadi Hadley Hailee Hailey Hailie Hakan Hakon Hal Haleigh Haley Halie Halil
  Halim Halima Halle Hallie Hamish Hamza Hana Hani Hanna Hannabel Hanne Hannele Hannu Hans Hao Harald Hari Harish
  Harley Harmon Harrison Haruka Haruto Hasan Hasim Haskell Hassie Hattie Hayden Haylee Hayley Haylie Hazle Heath Heber
  Hector Hedda Heikki Heitor Helena Helene Helga Helio Hellen Helmer Heloisa Heloise Henderson Hendrik Henri Henrietta
  Henriette Henrik Henrique Henryk Henryka Herbert Herman Hermann Hermina Hermine Herminia Herminio Hernan Hershel
  Herta Hertha Hester Hettie Hieronim Hilario Hilarion Hilary Hilbert Hilda Hildegard Hillard Hillary Hilma Hilton
  Hipolit Hipolito Hiram Hiroshi Hobart Holden Hollie Hollis Homer Homero Horace Horacio Horacy Hortense Hosea Howard
  Howell Hoyt Hubert Hudson Hugh Hui Hulda Hulya Humberto Hunter Huong Hussein Hyman Hyun Ibrahim Icie Ida Idell Idella
  Idris Ignacio Ignacy Ignatius Igor Ihsan Ike Iker Ila Ilayda Ileana Ilene Iliana Ilias Ilja Ilmari Ilona Ilsa Ilyas
  Ima Imani Imelda Imke Immanuel Imogen Imogene Imran Ina Inara Indira Indra Inez Inga Inger Ingrida Inka Inkeri
  Innocenty Iolanda Ira Irem Irena Ireneusz Irfan Irina Irma Irmeli Irv Irvin Irving Irwin Iryna Isabeau Isabel Isabela
  Isabell Isabella Isabelle Isabelly Isac Isadora Isadore Isai Isaiah Isaias Isak Isidora Isidro Isis Ismail Isobel
  Isom Issac Itzel Itziar Iva Ivah Ivana Ivanna Ivar Ivo Ivona Izaak Izabela Izabella Izaiah Izajasz Izolda Izydor
  Jaakko Jabari Jace Jacey Jacinthe Jacinto Jackeline Jacklyn Jackson Jacky Jaclyn Jacobo Jacquelyn Jacques Jacynthe
  Jada Jade Jaden Jadon Jadranka Jadwiga Jadyn Jaeden Jaga Jaida Jaiden Jailyn Jaime Jairo Jakayla Jakob Jakub Jakubina
  Jaleel Jalen Jalon Jalyn Jamaal Jamar Jamarcus Jamel Jameson Jamey Jamil Jamila Jamir Jamison Jammie Jana Janae
  Janaina Janelle Janessa Janick Janie Janina Janine Janis Janiya Janka Janna Janne Jannie Janusz Jany Jaquan Jaquelin
  Jaqueline Jara Jaren Jari Jarod Jaron Jarred Jarrell Jarret Jarrett Jarrod Jarvis Jasen Jasmin Jasmina Jasmine Jasna
  Jasper Jaunita Javon Javonte Jaya Jayce Jaycee Jayda Jayde Jayden Jaydon Jaylan Jaylen Jaylin Jaylon Jayme Jayne
  Jayson Jazlyn Jazmin Jazmyn Jazmyne Jeanette Jeanie Jeanne Jeannette Jeannie Jed Jedediah Jedidiah Jefferey Jeffery
  Jeffrey Jeffry Jemima Jena Jenifer Jennie Jennifer Jennings Jennyfer Jens Jensen Jeppe Jerad Jerald Jeramie Jeramy
  Jerel Jeremi Jeremiah Jeremias Jeremiasz Jeremie Jermain Jermaine Jermey Jerod Jerome Jeromy Jeronimo Jerrell Jerrod
  Jerrold Jerzy Jesper Jesse Jessie Jessika Jessy Jessyca Jesus Jett Jette Jettie Jevon Jewel Jewell Ji Jiho Jillian
  Jimena Jimmie Jimmy Jin Jindra Jing Joachim Joakim Joana Joanie Joann Joanne Joannie Joanny Joany Joao Joaquim
  Joaquin Jocelyn Jodi Jodie Jody Joelle Joesph Joey Johan Johann Johanna Johannes Johathan Johnathan Johnathon Johnnie
  Johnny Johnpaul Johnson Jolie Jolien Jona Jonah Jonas Jonatan Jonathan Jonathon Joojo Joost Jordane Jordi Jordon
  Jordy Jordyn Jorgen Joris Jorn Josef Josefa Josefin Josefina Josefine Josep Josephine Joshua Joshuah Josiah Josiane
  Josianne Josie Josue Jovan Jovani Jovanny Jovany Joyce Jozef Jozefina Jozue Juana Juda Judah Judd Jude Judson Judyta
  Juha Juhani Juho Jukka Jule Jules Julian Juliana Julianne Julien Juliet Julieta Juliette Julio Julita Julius Juliusz
  Juma Jun Juna Junior Junius Justen Justina Justine Juston Justus Justyn Justyna Juvenal Juwan Kaan Kaarina Kacey Kaci
  Kacie Kade Kaden Kadin Kadir Kaela Kaelyn Kai Kaia Kailee Kailey Kailyn Kaitlin Kaitlyn Kaj Kaja Kale Kaleb Kaleigh
  Kalervo Kalevi Kaley Kali Kalistrat Kallie Kamau Kameron Kamil Kamila Kamille Kamran Kamren Kamron Kamryn Kane Kara
  Karaca Kareem Karelle Kari Kariane Karianne Karin Karina Karine Karla Karlee Karley Karli Karlie Karmela Karol
  Karolann Karoliina Karolina Karoline Karson Kasandra Kasey Kasper Kassandra Katariina Katarina Katarzyna Katelin
  Katelyn Katelynn Kath Katharina Katheryn Kathleen Kathlyn Kathryn Kathryne Katlyn Katlynn Katrin Katrina Katrine
  Kattie Katy Kavita Kavon Kay Kaya Kaycee Kayden Kaylah Kaylee Kayleigh Kayley Kayli Kaylie Kaylin Kaz Kazimierz
  Keagan Keanu Keara Keaton Keegan Keeley Keely Keenan Keira Kellen Kelley Kelli Kellie Kelsi Kelsie Kelton Kelvin
  Kemal Kenan Kendall Kendra Kendrick Kenji Kenna Kennedi Kennedy Kennith Kenny Kent Kenton Kenyatta Kenyon Keon Kerem
  Kerim Kerry Kerstin Keshaun Keshawn Ketut Keven Kevon Keyon Keyshawn Khadija Khaled Khalil Kian Kiana Kianna Kiara
  Kiarra Kiel Kiera Kieran Kiley Kilian Kimberly Kip Kira Kiran Kirra Kirsten Kirstin Kitty Kjell Klaas Klara Klaudia
  Klaudiusz Kleber Klemens Kleopatra Kobe Koby Kody Kojo Kolby Kole Konrad Konstanty Koralia Koray Korbin Korey Kornel
  Korneli Kornelia Kory Kraig Kris Krista Kristi Kristian Kristie Kristiina Kristin Kristina Kristine Kristofer Kristy
  Krystal Krystel Krystian Krystina Krystyna Krzysztof Ksawera Ksawery Ksenia Ksenofont Kubra Kujoe Kurtis Kwabena
  Kwadwo Kwaku Kwame Kwamena Kwasi Kweku Kwesi Kwintyn Kyla Kylee Kyleigh Kyler Kylie Kyllikki Kyra Lacey Lacy Ladarius
  Ladislau Ladislav Lafayette Laila Laisha Lakshmi Lala Lalita Lamar Lambert Lamont Lan Lana Landen Laney Lara Larisa
  Larissa Laron Lars Larue Larysa Lasse Latif Latoya Laure Laurel Laurence Laurencja Laurens Laurent Laurenty Lauretta
  Lauri Lauriane Laurianne Laurie Laurine Laury Lauryn Lavada Lavern Laverna Laverne Lavina Lavinia Lavon Lavonne
  Lawrence Lawrencia Lawson Layla Lazar Lazaro Lazarz Lea Leana Leander Leandro Leann Leanna Leanne Leatha Leda Leena
  Lei Leif Leigh Leilani Lela Lelah Leland Lelia Lempi Lemuel Len Lene Lenn Lenna Lennart Lennie Lennox Lenny Lenora
  Lenore Leola Leona Leonardo Leone Leonel Leonid Leonida Leonie Leonor Leonora Leontina Leopold Leopoldo Leora Lera
  Leroy Lesley Lesly Lessie Lester Leta Letha Leticia Letitia Letizia Lev Levent Levi Lew Lexi Lexie Leyla Li Lia Liana
  Libbie Libby Lidia Liisa Lila Lili Lilia Lilian Liliana Liliane Lilianna Lilla Lillian Lilliana Lillie Lilly Lilyan
  Lin Lina Lincoln Lindiwe Lindsay Lindsey Linh Linn Linnea Linnie Lino Linus Linwood Lionel Lisandro Lisanne Lisbeth
  Lisette Litzy Liv Liva Livia Liza Lizbeth Lize Lizeth Lizzie Llewellyn Lloyd Lois Lolita Lon Lonie Lonnie Lonny Lonzo
  Lora Loraine Loredana Loren Lorena Lorene Lorenz Lorenza Loretta Lori Lorine Loris Lorna Lorraine Lotte Lottie Louie
  Louisa Louise Lourdes Louvenia Lovisa Lowell Loy Loyce Luana Luc Luca Lucca Lucia Lucian Luciana Luciano Lucie Lucien
  Lucienne Lucija Lucile Lucille Lucinda Lucio Lucious Lucius Lucja Lucjan Ludie Ludmila Ludovic Ludovica Ludvig
  Ludvika Ludwig Ludwik Ludwika Lue Luella Luigi Luisa Luiza Lujza Luka Lukasz Lula Lulu Luna Lupe Lura Lurline Lutfi
  Luther Lyda Lydia Lydie Lyla Lyle Lynda Lynette Lynne Lysanne Maarit Mabelle Mac Macey Maci Macie Mack Mackenzie Macy
  Madaline Madalyn Maddison Madeleine Madeline Madelyn Madelynn Madge Madie Madilyn Madisen Madison Madisyn Madonna
  Mads Madyson Mae Maegan Maeve Mafalda Magali Magda Magdalen Magdalena Maggie Magnolia Magnus Mahesh Mahir Mahmoud
  Mahmud Mai Maia Maica Maida Maija Maite Maiya Maja Makary Makayla Makenna Makenzie Maksym Malachi Malcolm Malee Malik
  Malika Malin Malina Malinda Mallie Mallory Malvina Malwina Mamie Manfred Manley Manon Mansur Manuela Mara Marc Marcel
  Marcela Marceli Marcelina Marcelino Marcella Marcelle Marcellus Marcelo Marcia Marcin Marcos Marek Maren Margareta
  Margarete Margarett Margarida Margarita Margie Margot Margret Mari Mariah Mariam Marian Mariana Mariane Marianna
  Marianne Mariano Maribel Marica Mariela Mariella Marielle Marietta Marika Marilena Marilie Marilou Marilu Marilyne
  Marin Mario Marioara Marisa Marisol Marit Marita Maritza Marius Marja Marjatta Marjorie Marjory Markku Marko Markus
  Marlee Marlen Marlena Marlene Marley Marli Marlin Marlon Marques Marquis Marquise Marsha Marshall Marta Marte Martina
  Martine Martti Marty Martyna Marv Maryam Maryann Maryjane Maryna Maryse Mason Matej Mateusz Matheus Mathew Mathias
  Mathieu Mathilde Mathis Matias Matilda Matilde Mats Matteo Matthew Matthias Matti Mattias Mattie Matyas Matylda Maud
  Maude Maudie Maureen Maurice Mauricio Maurine Mauro Maurycy Maverick Mavis Mawuena Mawusi Maxie Maxim Maxima Maxime
  Maximo Maximus Maxine Maxwell Maybell Maybelle Maye Maymie Maynard Mayra Mayte Mazie Mckayla Mckenna Mckenzie Meagan
  Meaghan Meda Medina Meera Megane Meggie Meghan Mehmet Mei Meike Meire Mekhi Melania Melanie Melany Melba Melek Melike
  Melina Melinda Melis Melisa Mellie Melody Melvin Melvina Melyna Melyssa Memo Mercia Meredith Merl Merle Merlin
  Merritt Mert Mertie Merv Merve Mervin Meryem Mette Micaela Micah Michaela Michal Michale Michalina Micheal Michel
  Michele Mika Mikael Mikaela Mikayla Mikel Mikhail Mikkel Mikko Mikolaj Mila Milana Mildred Milena Miles Milford
  Milivoj Milla Miller Millicent Millie Milt Milton Min Mina Mindy Minerva Ming Minh Minho Minna Minnie Mira Mirabela
  Mirac Miran Miranda Miray Mirco Mireille Mirela Mirella Mireya Mirka Mirko Miron Mirza Misael Missouri Mitchel
  Mitchell Mittie Mladen Mo Modest Modesta Modesto Mohammad Moira Moises Mojzesz Mollie Mona Monika Monique Monroe
  Monserrat Montana Monty Morgana Moriah Moric Morris Morten Mortimer Morton Mose Moses Moshe Mossie Moussa Mozell
  Mozelle Muhammad Muhammed Muhsin Murat Muriel Murilo Murl Murphy Murray Musa Mustafa Mya Myah Mykola Mylene Myles
  Myra Myriam Myrl Myrna Myron Myrtice Myrtie Myrtis Myrtle Nacho Nadeem Nadir Nadzieja Nahid Nakia Nannie Naoko Naomie
  Napoleon Narcis Narcisa Narciso Nash Nasir Nasrullah Nasser Nat Natalia Natan Natanael Nataniel Natasa Nathalie
  Nathanael Nathanial Nathaniel Nathen Nayeli Nazariusz Nazary Nazif Neal Neda Nedra Neha Nela Nelda Nella Nelle Nellie
  Nels Nelson Nena Neoma Nestor Nettie Neva Nevena Newell Newton Ngozi Nguyen Nia Niall Niamh Nicholas Nicholaus
  Nichole Nicklaus Nickolas Nico Nicola Nicolas Nicolette Niels Nigar Nigella Nika Nikhil Nikita Nikki Nikko Niklas
  Niko Nikodem Nikola Nikolai Nikolas Nila Nils Nimakoah Nino Nisa Njeri Noe Noelia Noelle Noemi Noemie Noemy Nola
  Nolan Nomsa Nona Noor Norbert Norberto Norene Norina Norma Norris Norval Norwood Novella Novi Nubia Nuno Nur Nurlan
  Nya Nyah Nyasia Obie Oceane Ocie Octavia Octavio Oda Odell Odessa Odie Odin Odon Ofelia Oke Okey Oksana Oktavie Olaf
  Olavi Oleg Oleksandr Olen Olena Oleta Olha Olimpia Olin Oliva Olive Olivier Oliwia Oliwier Olle Ollie Olof Olwen Oma
  Omari Omer Omolara Ona Onie Onufry Onur Opal Ophelia Ora Oran Oren Orestes Orie Orin Orla Orland Orlo Orpha Orrin
  Orval Orville Orvokki Osbaldo Osborne Oskar Oskari Osman Osmund Osvaldo Oswald Oswaldo Otha Otho Otieno Otilia Otis
  Ottilie Ottis Otto Ova Ozella Pablo Paco Padma Padraig Paivi Palmira Pamela Pankracy Pantaleon Paola Pascal Pascale
  Pasquale Patrice Patricio Patrik Patrizia Patrycja Patrycy Patryk Patsy Patti Pattie Patty Paulette Pauliina Paulina
  Pauline Paulo Pavel Pawel Paxton Payton Pearlie Pearline Peggie Pekka Pelagia Pelagie Penelopa Penelope Penny Pentti
  Pepe Percival Percy Perla Pernilla Petra Petri Petronela Petteri Peyton Philippa Phillip Phyllis Pierce Pierre Pietro
  Pilar Pinkie Pio Piper Pippa Pirjo Pirkko Pius Platon Polikarp Polly Pontus Pooja Porfiry Porter Presley Preston
  Priscilla Priyanka Prokles Prokop Prokul Promise Prosper Prudence Putu Quang Queenie Quentin Quieta Quincy Quinten
  Quinton Rachael Rachela Rachelle Rae Raegan Rafaela Rafal Rafid Raheem Rahim Rahman Rahmi Rahsaan Rahul Raif Raina
  Raisa Rajesh Rajmund Rajnold Raleigh Rama Ramesh Ramiro Ramon Rana Randal Randall Randi Randolf Randolph Randy Ransom
  Raoul Raphael Raphaelle Raquel Rashad Rashawn Rasheed Rasmus Rauf Raul Rayan Raymond Raymundo Reagan Reanna Reba
  Rebeca Rebeka Rebekah Reece Reed Reese Regan Regina Reginald Reid Reilly Reina Reinhold Remington Remus Renata Renato
  Renee Ressie Resul Reta Retha Retta Reuben Reva Rex Rey Reyes Reymundo Reyna Reynold Reza Rhea Rhett Rhianna Rhiannon
  Rhoda Rhonda Rhys Ria Riana Riccardo Richie Richmond Rickard Rickey Rickie Ricky Rico Rigoberto Riitta Riley Rina
  Rino Ritva Robb Roberta Roberto Robyn Rocco Roch Rochelle Rocio Rocky Rod Roderick Roderyk Rodger Rodolfo Rodrick
  Rodrigo Roel Rogelio Rogers Rohan Roksana Rolando Rolf Rollin Roma Romaine Roman Romana Romeo Romina Romuald Romulus
  Romy Ronald Ronaldo Ronnie Ronny Roosevelt Rory Rosalee Rosalia Rosalie Rosalind Rosalinda Rosalyn Rosamond Rosamunda
  Rosana Rosanna Rosario Roscoe Rosella Roselyn Rosemarie Rosemary Rosendo Roser Rosetta Rosie Rosina Roslyn Ross
  Rossie Rowena Rowland Roxana Roxane Roxanne Royce Roza Rozalia Rozella Rozina Ruben Rubie Rubye Rudolf Rudolfina
  Rudolph Rufina Rufus Rui Ruslan Russel Russell Rusty Ruta Ruthe Ruthie Ryann Ryder Rylan Rylee Ryleigh Ryley Ryszard
  Saba Sabina Sabine Sabri Sabryna Sadie Sadye Safa Safira Safiya Sahsuvar Saige Sakari Sakura Saleh Salih Sallie Salma
  Salome Salomea Salomey Salomon Salvador Salvatore Salwator Samanta Samara Sami Samir Samira Sammie Sammy Samson
  Samuel Sana Sancho Sander Sandrine Sandro Sandy Sanford Sanja Sanne Santina Santino Saoirse Sarai Sari Sarina Saskia
  Satu Sava Savanah Savanna Savina Savion Scarlett Schuyler Scot Scottie Scotty Seamus Sebastian Sedrick Selena Selim
  Selin Selina Selma Selmer Semih Sena Senay Seppo Serafin Serafina Serena Serenity Sergei Sergey Sergi Sergio Sergiusz
  Severin Seweryn Shad Shaina Shakira Shana Shanel Shanelle Shania Shanie Shaniya Shanna Shannon Shanny Shanon Shany
  Shari Shaun Shawna Shaylee Shayna Shayne Shazia Shea Sheldon Shelia Shelley Shelly Shemar Sheri Sheridan Sherman
  Sherri Sherwood Sheryl Shreya Shyann Shyanne Sibyl Sid Sidonia Sienna Sierra Sigmund Sigrid Sigurd Silas Silje Silvan
  Silvana Simen Simeon Simisola Simona Sinan Sincere Sindre Sinead Sinikka Siobhan Sipho Sirineu Siti Siv Skye Skyla
  Skylar Slavek Sofie Solange Soledad Solene Solon Somchai Sondre Sonja Sonny Sonya Soo Sophia Soren Spirydion Stacey
  Stanford Stanislaw Stanley Stanton Stef Stefan Stefania Stefanie Stela Stephan Stephania Stephanie Stephany Stephon
  Sterling Steven Stevie Stewart Stig Stu Suelen Suki Sunil Sunita Sunniva Suresh Surya Susana Susanna Susanne Susie
  Suzanne Svetlana Swati Sybilla Syble Sydnee Sydni Sydnie Sylvan Sylvester Sylvie Sylwester Sylwia Synne Szczepan
  Szofia Szymon Tabitha Tacjana Tad Tadeo Tahir Takeshi Talia Talita Tami Tamia Tammy Tamsin Tania Tanner Tapani Tapio
  Tari Tariq Tarja Taryn Tasha Tate Tatiana Tatum Tatyana Taurean Tavares Taya Taylor Teagan Teddy Tekla Tellervo Telly
  Temitope Teodor Teodora Teodoro Teofil Terence Tereza Teri Terrance Terrell Terrence Terri Terrill Tessie Tevin Thad
  Thaddeus Thalia Thandi Thanh Thea Thelma Theodor Theodora Theodore Theresa Therese Theresia Theron Thiago Thierry
  Thomas Thora Thurman Thuy Tia Tiago Tiana Tianna Tiara Tibor Tierra Tiina Tillman Timmothy Timmy Timo Timon Timoteo
  Timothy Timur Tiril Titi Titilayo Tito Titus Tobiasz Tobin Tod Toma Tomas Tomasa Tomasz Tome Tomislav Tommie Tommy
  Toney Toni Tonya Torbjorn Torey Torrance Torrey Trace Tracey Traci Trang Travis Travon Tremaine Tremayne Trent
  Trenton Tressa Tressie Treva Trever Trevion Trey Tricia Trine Trish Tristan Tristian Tristin Triston Trudie Trudy
  Trycia Trystan Tuan Tunde Tuomas Turner Tuula Tuulikki Tuva Twila Tymoteusz Tyra Tyree Tyreek Tyrel Tyrell Tyrese
  Tyrique Tyrone Tyshawn Tyson Ubaldo Ulf Ulices Ulises Ulla Ulrika Umar Umut Una Uriah Uriel Usman Vada Vala Valdemar
  Valentin Valentina Valentine Valentino Valeria Valerija Vallie Valter Valtteri Vance Vanda Vanesa Vania Vasco
  Vasilica Vaughn Veda Veikko Velda Velimir Vella Velma Velva Vena Venera Verda Verdie Vergie Verity Verla Verlie Vern
  Verna Verner Vernice Vernie Vernon Veronika Vesna Vesta Vicenta Vicente Vicki Vickie Vicky Victoria Vida Vidal Viggo
  Vikram Viktor Viktoria Viktorin Vilde Ville Vilma Vincenza Vincenzo Vinnie Violet Violeta Violette Virgie Virgil
  Virginie Vito Vitor Vitoria Viviana Viviane Vivianne Vivien Vivienne Vlad Vladimir Vladimira Vladislav Waclaw Waino
  Waldo Walenty Walentyn Walentyna Waleria Walerian Walery Walgierz Walker Wallace Walt Walton Wambui Wanesa Wanjiru
  Waqas Warley Watson Wava Wayan Waylon Webster Wei Weldon Wendell Werner Weronika Westley Weston Wiara Wiktor Wiktoria
  Wilber Wilbert Wilbur Wilburn Wiley Wilford Wilfred Wilfredo Wilfrid Wilfryd Wilhelm Willa Willard Willie Willis
  Willow Willy Wilma Wilmer Wilson Wilton Wincenty Winfield Winifred Winnifred Winona Wirginia Witalis Wladyslaw
  Woodrow Wyatt Wyman Xander Xaver Xenia Xiao Ximena Xin Xochitl Xzavier Yaa Yadira Yago Yahya Yamileth Yan Yango
  Yannick Yara Yaretzi Yasin Yasmeen Yasmine Yaw Yazmin Yesenia Yessenia Yevhen Ying Yolanda Yoshiko Yousef Youssef Yu
  Yunus Yuri Yves Yvette Zachariah Zachary Zachery Zack Zackary Zackery Zahra Zainab Zaira Zakary Zakelina Zander Zane
  Zaneta Zaria Zayd Zdenka Zdeslava Zechariah Zehra Zelda Zella Zelma Zena Zeno Zenobia Zetta Zeyd Zeynep Zina Zion
  Zita Ziva Ziyad Zlata Zofia Zoie Zoila Zola Zoltan Zora Zoya Zula Zulfikar Zuri Zuzanna Zvonimir Zygmunt Tex Ottoline Ottilie Odile Cosmo Clem Dusty Hoss Rowdy Juno Delroy Mei Ezra Thelonious Paloma Moe Bex Becks Gus Mitch Dov Ezekiel Zeke Deshawn Jamal Latoya Keisha Tyrell Tyrone Darnell Demetrius Lakisha Shanice
  Tamika Aroha Hemi Wiremu Tane Bronte Kylie Shane Bazza Jono Baz Nige Ffion Rhian Carys Angharad Eluned Ailsa Eilidh Iain Rowena Xochitl
`;
