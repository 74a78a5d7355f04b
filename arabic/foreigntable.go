package arabic

// foreignNames are given names of other languages, one to a line: the ways in
// which Arabic newspapers write it, then its usual spelling in Latin letters and
// others. They also tell that the rest of a name is foreign.
const foreignNames = `
أبراهام Abraham
أدريان Adrian Adrien
آدم Adam
إدوارد Edward Eduard Edouard
إدواردو Eduardo
أدولف Adolf
إدينسون Edinson
أرتورو Arturo
أرتيم Artem
آرثر Arthur
آرسين Arsene
أركادي Arkady
إرنست Ernest Ernst
إرنستو Ernesto
أرنو Arnaud
آرون Aaron
إريك إيريك Eric Erik
أرييل Ariel
أفيخاي Avichay Avichai
أفيغدور Avigdor
آلان Alan Allan Alain
ألبرت ألبير Albert
ألبرتو Alberto
ألفارو Alvaro
ألفريد Alfred
ألفريدو Alfredo
ألفونسو Alfonso
ألكسندر أليكساندر Alexander Alexandre Aleksandar Aleksandr
ألكسندرا Alexandra
ألكسيس أليكسيس Alexis
أليخاندرو Alejandro
إليزابيث Elizabeth
أليساندرو Alessandro
أليستير Alistair Alastair
أليسون Alisson Allison
أليكس Alex
أليكسي Alexei Alexey Aleksei
أماندا Amanda
إمانويل إيمانويل عمانويل Emmanuel
أميليا Amelia
آن Anne Ann
آنا Anna Ana
أنالينا Annalena
أنتون أنطون Anton
أنتوني Anthony Antony
أنتونيلا Antonela Antonella
أنتونيو أنطونيو Antonio
أنجلينا Angelina
أنجيلا Angela
أنخيل Angel
أندرو Andrew Andrea
أندري Andriy Andrei Andre
أندريا Andrea
أندرياس Andreas
أندريس Andres
أندريه Andre Andrei
إنريكي Enrique
إنزو Enzo
أنطوان Antoine
أنطوني Antony Anthony
أنييس Agnes
أورسولا Ursula
أوسكار Oscar
أوفه Uwe
أولاف Olaf
أولغا Olga
أوليغ Oleg
أوليفر Oliver
أوليفيا Olivia
أوليفيه أوليفييه Olivier
أوناي Unai
إيان Ian
إيثان Ethan
إيدن Eden
إيدي Eddie
إيدين Edin Eden
إيرلينغ Erling
إيزابيل Isabel Isabelle
إيغور Igor
إيف Yves
إيفا Eva
إيفان Ivan
إيفانكا Ivanka
إيما Emma
إيمري Emre
إيميل Emil Emile
إيميلي Emily Emilie
إيناسيو Inacio Ignacio
إيهود Ehud
بابلو Pablo
باتريس Patrice
باتريسيا Patricia
باتريك Patrick
باربرا Barbara
باستيان Bastian
باسكال Pascal
بافيل Pavel
باول بول Paul
باولا Paola Paula
باولو Paolo Paulo
براد Brad
برادلي Bradley
برايان براين بريان Brian Bryan
برنار برنارد بيرنار بيرنارد Bernard
برناردو Bernardo
بروس Bruce
برونو Bruno
بريت Brett Bret
بريتني Britney
بريجيت Brigitte
بنجامان بنجامين بنيامين بينيامين Benjamin
بنوا Benoit
بوب Bob
بوبي Bobby
بوريس Boris
بولا Paula
بيار بيير Pierre
بيب Pep
بيتر Peter
بيدرو Pedro
بيرني Bernie
بيل Bill
بيلي Billy
بيني Benny
بيورن Bjorn
بييترو Pietro
تاتيانا Tatiana
تايلور Taylor
تريستان Tristan
تشارلز شارل Charles
تشارلي Charlie
توم Tom
توماس Thomas Tomas
توماش Tomas Tomasz
تياغو Tiago Thiago
تيبو Thibaut
تيد Ted
تيدروس Tedros
تيري Terry Thierry
تيريزا Theresa Teresa Therese
تيرينس Terence
تيم Tim
تيمو Timo
تيموثي Timothy
تيودور Theodore
تييري Thierry
جاريث غاريث Gareth
جاريد غاريد Jared
جاستن جاستين جوستين Justin Justine
جاسيندا Jacinda
جاك Jack Jacques
جاكلين Jacqueline
جاكوب Jacob Jakob
جان Jean Jan
جانلوكا جيانلوكا Gianluca
جانلويجي جيانلويجي Gianluigi
جايسون جيسون Jason
جوان Joan
جواو Joao
جورجي Georgy Giorgi
جورجينا Georgina
جورجيو Giorgio
جوردان Jordan
جوزيبي Giuseppe
جوزيه خوسيه Jose
جوسيب Josep
جوش Josh
جوشوا Joshua
جولي Julie
جوليا Julia Giulia
جوليان Julian Julien
جوليو خوليو Julio Giulio
جون John
جوناثان Jonathan
جونزالو غونزالو Gonzalo
جوني Johnny
جياني Gianni
جيرار جيرارد Gerard Gerrard
جيرالد Gerald
جيرمي جيريمي Jeremy
جيروم Jerome
جيسي Jesse Jessie
جيسيكا Jessica
جيف Jeff
جيفري Jeffrey Geoffrey
جيم Jim
جيمس خاميس James
جيمي Jimmy Jamie
جينا Gina
جينيفر Jennifer
خابي Xabi
خافيير Javier
خوان Juan
خورخي Jorge
خوردي Jordi
خيسوس Jesus
داريو Dario
دافور Davor
دافيد دايفيد ديفد ديفيد David
دافيدي Davide
دان Dan
داني Dani Danny
دانيال دانييل Daniel
دميتري ديمتري ديميتري Dmitry Dmitri Dimitri
دوغلاس Douglas
دومينيك Dominic Dominique
دونالد Donald
ديانا Diana
ديديه ديدييه Didier
ديريك Derek
ديفيس Davis
ديك Dick
ديلما Dilma
دينيس Dennis Denis
دييجو دييغو Diego
راسل Russell
رافايل رافائيل Rafael Raphael
رامون Ramon
راؤول Raul
رايان ريان Ryan
روب Rob
روبرت روبير Robert
روبرتو روبيرتو Roberto
روبن Robin Ruben
روجر روجيه Roger
رودريجو رودريغو Rodrigo
رودي Rudy Rudi
رولان Roland Rolland
رومان Roman
روميلو Romelu
رونالد Ronald
روي Roy
ريبيكا Rebecca
ريتا Rita
ريتشارد Richard
ريك Rick Riek
ريكاردو Ricardo Riccardo
ريكس Rex
رينيه Rene
زلاتان Zlatan
زلاتكو Zlatko
زوران Zoran
ساجد Sajid
ساديو Sadio
سارا Sara Sarah
سالفادور Salvador
سام Sam
ساندرا Sandra
ساندي Sandy
سايمون سيمون Simon Simone
سباستيان سيباستيان Sebastian
ستافان Staffan
ستانيسلاف Stanislav
ستورمي Stormy
ستيف Steve
ستيفان Stefan Stephane
ستيفانو Stefano
ستيفاني Stephanie
ستيفن Stephen Steven
ستيفين Steven Stephen
ستيوارت Stewart Stuart
سفيتلانا Svetlana
سكوت Scott
سوزان Susan Suzanne
سيدريك Cedric
سيرجي سيرغي Sergei Sergey
سيرجيو سيرخيو Sergio
سيريل Cyril
سيرينا Serena
سيسك Cesc
سيسيليا Cecilia
سيلفان Sylvain
سيلفيو Silvio
سيلين Celine
سيمونا Simona
شاكيرا Shakira
شون Sean Shaun
شي Xi
شينزو Shinzo
غابريال غابرييل Gabriel
غاري Gary
غافين Gavin
غرانت Grant
غراهام Graham
غريتا Greta
غريغ Greg
غريغوري Gregory
غوردون Gordon
غوستافو Gustavo
غي Guy
غيوم Guillaume
غييرمو Guillermo
فابيان Fabian
فابيو Fabio
فالنتينا Valentina
فاليري Valery Valerie
فرانز Franz
فرانسوا Francois
فرانسيس Francis
فرانسيسكو Francisco
فرانشيسكا Francesca
فرانشيسكو Francesco
فرانك Frank Franck
فرانكو Franco
فرناندو فيرناندو Fernando
فريد Fred
فريدريك Frederic Frederick
فلاديمير Vladimir
فلورنتينو Florentino
فنسنت فينسنت Vincent
فولوديمير Volodymyr
فيتالي Vitaly
فيدريكو فيديريكو Federico
فيدل فيديل Fidel
فيديريكا Federica
فيرجيل Virgil
فيرجينيا Virginia
فيكتور Victor Viktor
فيكتوريا Victoria
فيليب Philip Philippe Felipe
فيليبي Felipe Filipe
فيليكس Felix
فينوس Venus
كاترين كاثرين Catherine Katrin Katherine Kathryn
كارل Karl Carl
كارلا Carla
كارلس Carles
كارلو Carlo
كارلوس Carlos
كارولين Caroline
كارولينا Carolina
كارين Karen Karin
كامالا Kamala
كاميلا Camilla
كايل Kyle
كايلي Kylie
كريس Chris
كريستوف Christophe
كريستوفر Christopher
كريستيان Christian Cristian
كريستيانو Cristiano
كريستين Christine Kristin
كريستينا Christina Cristina
كريغ Craig
كلارا Clara
كلاوديو Claudio
كلاوس Klaus Claus
كلود Claude
كورت Kurt
كولن كولين Colin Colleen
كوليندا Kolinda
كيت Kate
كيث Keith
كير Keir
كيفن كيفين Kevin
كيلور Keylor
كيلي Kelly
كيليان Kylian
كيم Kim
كين Ken
لارس Lars
لاري Larry
لورا Laura
لوران Laurent
لورنزو Lorenzo
لورنس Lawrence Laurence
لوريس Loris
لوسي Lucy
لوك Luke Luc
لوكا Luka Luca
لوكاس Lucas Lukas
لولا Lula Lola
لويجي Luigi
لويد Lloyd
لويس Luis Louis Lewis Luiz
ليام Liam
ليبرون LeBron
ليز Liz
ليزا Lisa
ليزلي Leslie
ليندا Linda
ليندسي Lindsey Lindsay
ليو Leo
ليون Leon
ليوناردو Leonardo
ليونيل Lionel
مات Matt
ماتس Mats
ماتيا Mattia
ماتياس Matthias Mathias Matias
ماتيلد Mathilde
ماتيو Matteo Mateo Mathieu Matthew
ماثيو Matthew Mathieu
مادلين Madeleine
مادونا Madonna
مارتن مارتين Martin Martine
مارتينا Martina
مارسيل Marcel
مارسيلو Marcelo Marcello
مارغريت Margaret
مارك Mark Marc
ماركو Marco
ماركوس Marcus Marcos
ماري Marie Mary
ماريا Maria
ماريان Marianne Marian
ماريانا Mariana
ماريانو Mariano
مارين Marine Marin
ماريو Mario
ماسيمو Massimo
ماسيميليانو Massimiliano
ماكس Max
ماكسيم Maxim Maxime
ماكسيميليان Maximilian
مالكولم Malcolm
مانويل Manuel
ماورو Mauro
ماوريتسيو Maurizio
ماوريسيو Mauricio
مايك Mike
مايكل Michael
موريس Maurice
مونيكا Monica
ميت Mitt
ميتش Mitch
ميخائيل Mikhail
ميشيل Michelle Michel
ميغان Meghan Megan
ميغيل Miguel
ميكائيل Mikael
ميلان Milan
ميلانيا Melania
ميلوراد Milorad
ميلوس ميلوش Milos
ناتالي Natalie Nathalie
نانسي Nancy
نايجل Nigel
نتان Nathan
نغولو NGolo
نورمان Norman
نوفاك Novak
نيك Nick
نيكول Nikol Nicole
نيكولا نيكولاس Nicolas Nicola Nikola Nicholas
نيكولاي Nikolai Nikolay
نيكي Nikki
نيل Neil
نيلسون Nelson
نيمار Neymar
هارفي Harvey
هاري Harry
هانز Hans
هايدي Heidi
هايكو Heiko
هربرت هيربرت Herbert
هنري Henry Henri
هورست Horst
هوغو Hugo
هيذر Heather
هيكتور Hector
هيلاري Hillary Hilary
هيلين Helen Helene
هيو Hugh
وارن Warren
والتر Walter
واين Wayne
وليام ويليام William
ويل Will
وينستون Winston
يان Jan Yan
يانيس Yanis Yannis
يائير Yair
يلينا Jelena Yelena Elena
ينس Jens
يواخيم يواكيم Joachim
يورجن يورغن Jurgen
يوري Yuri
يولن Julen
يوليا Yulia Julia
يوهان Johan Johann
`
