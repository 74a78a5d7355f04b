package arabic

// foreignSurnames are family names of other languages whose Latin spelling the
// rules cannot find.
const foreignSurnames = `
ديوكوفيتش جوكوفيتش Djokovic
رامافوزا Ramaphosa
غريزمان Griezmann
كلوب Klopp
بوغبا Pogba
لوكاكو Lukaku
هازارد Hazard
سواريز Suarez
بنزيما بنزيمة Benzema
غريفيث Griffiths
كوشنر Kushner
بولتون Bolton
جونسون Johnson
ترودو Trudeau
وليامز ويليامز Williams
واينستين Weinstein
بومبيو Pompeo
ماتيس Mattis
مولر Mueller Muller
لودريان LeDrian
غوتيريس غوتيريش Guterres
غولن Gulen
لوف Low Loew
نوير Neuer
كروس Kroos
فيدرر Federer
كورتوا Courtois
ديشان ديشامب Deschamps
كانتي Kante
ماني Mane
كوتينيو Coutinho
بيكيه Pique
أغويرو Aguero
هيغواين Higuain
سيميوني Simeone
كورتس Kurz
أوربان Orban
بنس Pence
ماكين McCain
ماركل Markle
دانيالز دانيلز Daniels
برونسون برانسون Brunson
سكريبال سكريبل Skripal
فينغر فينجر Wenger
كوبر Cuper
هايلي هيلي Haley
بوفون Buffon
كوهين Cohen
أوزيل Ozil Oezil
ليبرمان Lieberman
سامباولي سامبولي Sampaoli
ساندرز Sanders
نويرت ناورت Nauert
كونتي Conte
كافانو Kavanaugh
منوتشين منوشين Mnuchin
كافاني Cavani
آبي Abe
بيسكوف Peskov
بروين Bruyne
بينالا Benalla
كاريوس Karius
ساوثغيت ساوثجيت Southgate
فالفيردي بالبيردي Valverde
لبكي Labaki
ليفاندوفسكي Lewandowski
محرز Mahrez
ديمبلي ديمبيلي Dembele
كومي Comey
لوبتيغي لوبيتيغي Lopetegui
بيتزي Pizzi
بيريز Perez
أومتيتي Umtiti
زيهوفر سيهوفر Seehofer
مانافورت Manafort
فيرمينو Firmino
موغيريني Mogherini
جيرو Giroud
مارتينيز Martinez
ماندزوكيتش مانزوكيتش Mandzukic
أستوري Astori
هتلر Hitler
دميرتاش ديميرتاش Demirtas
كوستا Costa
يونكر Juncker
ساري Sarri
ديفيس ديفيز Davis
هوكينغ Hawking
هاسبل هاسبيل Haspel
مهاتير Mahathir
فاران Varane
راخوي Rajoy
لاغارد Lagarde
توخل توخيل Tuchel
هانت Hunt
لومير LeMaire
ديبالا Dybala
كولومب Collomb
بوكيتينو بوتشيتينو Pochettino
بيكر Becker Baker
هييرو Hierro
أنشيلوتي أنتشيلوتي Ancelotti
جولياني Giuliani
مانشيني Mancini
أسينسيو أسنسيو Asensio
سترلينغ ستيرلينغ Sterling
ميستورا Mistura
لوريس Lloris
غوندوغان غندوغان Gundogan
فيدال Vidal
باشينيان Pashinyan
كالين قالن Kalin
مشار Machar
هاليب Halep
غودار Godard
ماكدوغال مكدوغال McDougal
سيشنز Sessions
ريبيري Ribery
فريدمان Friedman
رودريغيز رودريجيز Rodriguez
بوتينا Butina
بيغديمونت بويغديمون Puigdemont
توسك تاسك Tusk
كارداشيان Kardashian
أورتيغا Ortega
أدرعي Adraee
غيريرو جيريرو Guerrero
فوتيل Votel
فيرغسون Ferguson
ماس Maas
فيلايني فلايني Fellaini
بناهي Panahi
كارفاخال Carvajal
كوسبي Cosby
برينان Brennan
نيبينزيا Nebenzia
نافالني Navalny
بواتينغ Boateng
بالوتيلي Balotelli
شارابوفا Sharapova
مايورغا Mayorga
بابتشينكو Babchenko
يلدريم يلديريم Yildirim
كوك Cook
بيرهوف Bierhoff
أفورقي Afwerki
جيسوس جيزوس Jesus
دوكي Duque
رونار رينار Renard
أكشينار أكشنار أكسينير Aksener
عريقات Erekat
إريكسن Eriksen
ماتاريلا Mattarella
ماكماستر مكماستر McMaster
مكابي ماكيب McCabe
إيكاردي Icardi
كوتس Coats
ملادينوف Mladenov
روني Rooney
جولي Jolie
أليغري Allegri
كومباني Kompany
موغابي Mugabe
دزيكو دجيكو Dzeko
ماسكيرانو ماسشيرانو Mascherano
جنكيز Cengiz
`
