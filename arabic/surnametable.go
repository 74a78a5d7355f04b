package arabic

// surnames are family names and foreign names whose Latin spelling the rules
// cannot find. The article is not written.
const surnames = `
كاظمي Kadhimi Kazemi Kadimi
قذافي Gaddafi Qaddafi Kadhafi
خاشقجي Khashoggi Kashoggi
سوداني Sudani
مالكي Maliki
عبادي Abadi
حلبوسي Halbousi Halbusi
صدر Sadr
سيستاني Sistani
عامري Amiri Ameri
مهندس Muhandis
خامنئي Khamenei
خميني Khomeini
روحاني Rouhani
رئيسي Raisi Raeisi
ظريف Zarif
سليماني Soleimani Suleimani
حريري Hariri
جنبلاط Jumblatt
جعجع Geagea
بري Berri
ميقاتي Mikati
لحود Lahoud
أسد Assad
سيسي Sisi
مرسي Morsi Mursi
سادات Sadat
بشير Bashir
حمدوك Hamdok
دقلو Dagalo
حميدتي Hemedti
حفتر Haftar Hifter
سراج Sarraj Serraj
دبيبة Dbeibah Dbeiba
غنوشي Ghannouchi
سبسي Sebsi Essebsi
مرزوقي Marzouki
تبون Tebboune
بوتفليقة Bouteflika
عثماني Othmani
بنكيران Benkirane
هنية Haniyeh
مشعل Meshaal Mashaal
سنوار Sinwar
عريقات Erekat
اشتية Shtayyeh
حوثي Houthi
جبير Jubeir
نهيان Nahyan
مكتوم Maktoum
ثاني Thani
صباح Sabah
بغدادي Baghdadi
ظواهري Zawahiri
جولاني Jolani Golani
شرع Sharaa
بارزاني Barzani
طالباني Talabani
زيباري Zebari
دمرداش Demirtas
زرفي Zurfi
مدبولي Madbouly
بايدن Biden
جو Joe Jo
جوزيف Joseph
ترامب Trump
ترمب Trump
دونالد Donald
أوباما Obama
باراك Barack
بوش Bush
كلينتون Clinton
هيلاري Hillary
هاريس Harris
كامالا Kamala
بلينكن Blinken
أنتوني Antony Anthony
بومبيو Pompeo
مايك Mike
كيري Kerry
تيلرسون Tillerson
بولتون Bolton
فانس Vance
روبيو Rubio
ماركو Marco
هنري Henry
كيسنجر Kissinger
جيمس James
جيمي Jimmy
كارتر Carter
ريغان Reagan
رونالد Ronald
نيكسون Nixon
بوتين Putin
فلاديمير Vladimir
لافروف Lavrov
سيرغي Sergei Sergey
ميدفيديف Medvedev
دميتري Dmitry
غورباتشوف Gorbachev
زيلينسكي Zelensky Zelenskyy
فولوديمير Volodymyr
لوكاشينكو Lukashenko
ماكرون Macron
إيمانويل Emmanuel
هولاند Hollande
فرانسوا Francois
ساركوزي Sarkozy
نيكولا Nicolas
شيراك Chirac
جاك Jacques Jack
جان Jean Jan
لودريان LeDrian
لوبان LePen
ميركل Merkel
أنغيلا Angela
أنجيلا Angela
شولتس Scholz
شولتز Scholz
أولاف Olaf
شتاينماير Steinmeier
بوريس Boris
جونسون Johnson
جون John
تيريزا Theresa Teresa
ماي May
كاميرون Cameron
ديفيد David
بلير Blair
توني Tony
ستارمر Starmer
كير Keir
سوناك Sunak
ريشي Rishi
تشارلز Charles
شارل Charles
إليزابيث Elizabeth
تشرشل Churchill
ثاتشر Thatcher
تاتشر Thatcher
مارغريت Margaret
أردوغان Erdogan
طيب Tayyip Tayeb
أوغلو Oglu
غل Gul
نتنياهو Netanyahu
بنيامين Benjamin Binyamin
نفتالي Naftali
بينيت Bennett
لابيد Lapid
يائير Yair
غانتس Gantz
جانتس Gantz
بيني Benny
شارون Sharon
أرييل Ariel
رابين Rabin
إسحق Yitzhak Ishaq Isaac
بيريز Peres Perez
شيمون Shimon
هرتسوغ Herzog
غوتيريش Guterres
جوتيريش Guterres
أنطونيو Antonio
كوفي Kofi
أنان Annan
بان Ban
كي Ki
مون Moon
غيبريسوس Ghebreyesus
بيدرسون Pedersen
غير Geir
غريفيث Griffiths
مارتن Martin
ستولتنبرغ Stoltenberg
ينس Jens
بوريل Borrell
جوزيب Josep
موغيريني Mogherini
فيديريكا Federica
فون Von
دير der
لاين Leyen
أورسولا Ursula
سانشيز Sanchez
بيدرو Pedro
برلسكوني Berlusconi
سيلفيو Silvio
ميلوني Meloni
جورجيا Giorgia Georgia
دراغي Draghi
ماريو Mario
فرنسيس Francis
فرانسيس Francis
ترودو Trudeau
جاستن Justin
مودي Modi
ناريندرا Narendra
شي Xi
جين Jin
بينغ Ping
جينبينغ Jinping
كيم Kim
جونغ Jong
أون Un
آبي Abe
شينزو Shinzo
دوتيرتي Duterte
مادورو Maduro
نيكولاس Nicolas
كاسترو Castro
فيدل Fidel
تشافيز Chavez
بولسونارو Bolsonaro
لولا Lula
مانديلا Mandela
نيلسون Nelson
غاندي Gandhi
بوتو Bhutto
شريف Sharif
خان Khan
كرزاي Karzai
غني Ghani
أشرف Ashraf
ميسي Messi
ليونيل Lionel
رونالدو Ronaldo
كريستيانو Cristiano
نيمار Neymar
مبابي Mbappe
بنزيما Benzema
زيدان Zidane
غوارديولا Guardiola
مورينيو Mourinho
ماسك Musk
إيلون Elon
زوكربيرغ Zuckerberg
غيتس Gates
بيل Bill
بيزوس Bezos
ستيف Steve
سنودن Snowden
أسانج Assange
غريتا Greta
فاوتشي Fauci
فوتشي Fauci
سنيورة Siniora Saniora
محفوظ Mahfouz Mahfuz
صدام Saddam
عزام Azzam
عرفات Arafat
نجاد Nejad
قرضاوي Qaradawi Qardawi
قباني Qabbani Kabbani
معاوية Muawiya
رايس Rice
كوندوليزا Condoleezza
أولمرت Olmert
إيهود Ehud
باراك Barak
سولانا Solana
خافيير Javier
شافيز Chavez
خوان Juan
غوايدو Guaido
مارين Marine
`
