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
`
