/** Given names common in the Netherlands, Frisian, Turkish, Moroccan and Surinamese ones among them (own list after the Meertens frequencies). */
export const GIVEN_NAMES = {
  m: `Aad Aaron Abdel Abdelkader Abdullah Abe Abel Abraham Achmed Adam Adriaan Adri Ahmed Ahmet Albert Albertus Alex Alexander Ali Anton Antonie
Antonius Antoon Ard Arend Arie Arjan Arjen Arno Arnold Arthur Aron Auke Bart Bas Bastiaan Ben Benjamin Bernard Bernardus Bert Berend Bob Boris
Boudewijn Bram Brecht Bruno Cas Casper Cees Charles Chris Christiaan Christian Coen Coenraad Cor Cornelis Daan Daniel Danny David Davy Dennis
Derk Dick Diederik Dirk Dion Driek Driss Edo Eddy Edward Edwin Eelco Eelke Egbert Elbert Emiel Emre Erik Eric Ernst Erwin Evert Ewout Fabian Farid
Fatih Felix Ferdi Ferdinand Ferry Finn Floris Foppe Fouad Frank Frans Fred Frederik Freek Frits Gabriel Geert Gerard Gerardus Gerben Gerhard Gerrit Gert
Gertjan Gerardus Gijs Gijsbert Giel Glenn Govert Guido Guus Hamza Han Hans Harm Harmen Harrie Harry Hassan Hein Heiko Henk Hendrik Hendrikus Henri Henricus
Herman Hermanus Hessel Hidde Hubert Hugo Huib Huseyin Ibrahim Igor Ids Ijsbrand IJsbrand Ilias Isaac Ivo Jaap Jacco Jack Jacob Jacobus Jacques Jan Janus Jarno
Jasper Jauke Jean Jelle Jelmer Jeroen Jesse Jim Jimmy Job Jochem Joep Joey Johan Johannes John Johnny Joost Jonas Jonathan Jordy Joris Jos Jose Josef Joseph Joshua
Julian Jurgen Jurre Juul Kasper Karel Karim Kees Kenan Kevin Khalid Klaas Klaus Koen Koenraad Kornelis Lambert Lars Laurens Leendert Leen Leo Leon Leonard Levi Lex
Lodewijk Loek Louis Lourens Luc Lucas Ludo Luuk Maarten Machiel Marc Marcel Marco Marcus Mario Marijn Marinus Mark Markus Martin Martijn Mart Mathijs Matthijs Matthias Max
Maurice Maurits Mees Mehmet Meindert Menno Merijn Michael Michel Michiel Mick Mike Milan Mohamed Mohammed Mohammad Murat Mustafa Nathan Nick Nico Nicolaas Niek Niels Noah Noud
Olaf Olivier Omar Onno Otto Patrick Paul Paulus Pelle Peter Petrus Philip Piet Pieter Pim Pjotr Quinten Quirijn Ralf Ralph Ramon Raymond Reinder Reinier
Remco Remi Rene Richard Rick Rik Rien Rini Rob Robbert Robert Robin Rody Roel Roelof Roger Roland Rolf Romeo Ronald Ronny Ron Roy Ruben Rudi Rudolf Rutger Ruud Said Salih
Sam Samuel Sander Sebastiaan Seb Selim Servaas Sil Siem Simon Sjaak Sjoerd Sjors Stan Stef Stefan Steven Stijn Sven Sybren Sybe Taco Ted Teun Theo Theodoor Theodorus Thijs Thom Thomas
Tijmen Tijs Tim Timo Tjeerd Tobias Tom Tommie Ton Toon Tristan Tunahan Twan Victor Vincent Wessel Wiebe Wiebren Wietse Wieger Wilco Wilfred Wilhelmus Willem Wim Wolter Wopke Wouter Wubbo
Xander Yannick Yassin Youssef Yusuf Zohair`,
  f: `Aafke Aaltje Ada Adriana Afke Agnes Agatha Aleida Alexandra Alice Alida Alie Amber Amina Amy Angela Angelique Anita Anja Anke Ankie Anna Annabel Anne
Annegien Anneke Annelies Annelien Annemarie Annet Annette Annie Annika Anouk Antje Antoinette Antonia Astrid Aukje Aylin Ayse Barbara Beatrix Bernadette Bertha Betsie Betty
Bianca Bo Brechtje Brenda Brigitte Britt Cara Carla Carlijn Carola Caroline Catharina Cecilia Charlotte Chantal Christel Christina Christine Cindy Clara Claudia Conny Cora
Cornelia Corrie Corry Daniela Danielle Daphne Debby Deborah Denise Desiree Dewi Diana Dieuwke Dineke Dorien Dorothea Eefje Eline Elisa Elisabeth Elise Ella Ellen Els Else
Elly Elsbeth Emma Emine Erica Erna Esmee Esther Eugenie Eva Evelien Evelyn Fatiha Fatima Fatma Femke Fenna Fien Fleur Floor Francisca Frederique Froukje Geertje Geertruida
Gerda Gerdien Gerritje Gonny Grada Greet Greta Grietje Gwen Hanna Hannah Hanneke Hannie Heleen Helena Helma Hendrika Hennie Henriette Hermina Hester Hetty Hilda Hilde
Ilse Ina Ineke Inge Ingeborg Ingrid Irene Iris Isabel Isabella Isabelle Jacoba Jacqueline Jadranka Janneke Janny Jannie Janine Jantine Jantje Jasmijn Jeanette Jeannette Jeltje Jenny Jessica
Jet Jetta Jetty Jikke Jo Joanna Joanne Jolanda Johanna Jolien Josephine Joke Jorien Jose Josien Joyce Judith Juliana Julia Julie Kaat Karen Karin Karina Karla Katharina Kathleen Khadija Kim
Kirsten Klaartje Laila Lara Laura Leila Lena Leni Lenie Leonie Leontien Lian Lidy Lieke Lies Liesbeth Lieke Lilian Lina Linda Lisa Lisanne Lisette Liset Loes Lotte Louisa Louise Lucia Lucie
Lydia Maaike Maartje Machteld Madeleine Malou Manja Manon Marga Margaretha Margje Margo Margreet Margriet Maria Marian Marianne Marie Marieke Mariek Mariet Mariette Marijke Marike Marina Marion Marit
Marita Marja Marjan Marjo Marjolein Marleen Marlies Marloes Martha Martine Mascha Mathilde Maud Meike Melanie Melissa Merel Merve Mia Mieke Miep Mies Mila Miranda Mirjam Mirthe Monica Monique
Myrthe Nadia Nadine Naima Naomi Natasja Nathalie Neeltje Nel Nelleke Nellie Nelly Nicole Nicolette Nienke Nina Noa Noor Noortje Nora Ockje Olga Paula Paulien Pauline Petra Petronella Pien Pia
Pieternel Puck Quirine Ria Riet Rianne Rika Rita Roos Rosa Rosalie Rosanne Roxane Ruth Saar Sabina Sabine Sadet Salima Samira Samantha Sandra Sanne Sara Sarah Saskia Selma Sharon Sietske Sigrid
Silvia Sjaan Sjoukje Sofie Sonja Sophia Sophie Stephanie Stieneke Susan Susanna Suzanne Sylvia Tamara Tanja Tess Tessa Teuntje Thea Thecla Theodora Thera Theresia Tiny Tineke Tjitske Toos Trijntje
Trix Trudy Truus Ursula Valerie Vanessa Vera Verena Veronique Vicky Virginia Wendela Wendy Wies Wil Wilhelmina Willemijn Willemien Wilma Yasmin Yvette Yvonne Zeynep Zoe`,
} as const;
