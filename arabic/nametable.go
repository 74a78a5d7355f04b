package arabic

import "strings"

// givenNames has one name in Arabic to a line, then its usual spelling in Latin
// letters and other spellings that the rules for keys do not reach from it.
// Normalised spellings that differ (داود, داوود) have their own line.
const givenNames = `
محمد Muhammad Mohammed Mohamed Mohammad Mohamad Muhammed Mehmed
أحمد Ahmed Ahmad Ahmet
محمود Mahmoud Mahmud
مصطفى Mustafa Mostafa Moustafa
علي Ali
حسن Hassan Hasan
حسان Hassan Hassane
حسين Hussein Hussain Husayn Hossein Hosein
حيدر Haider Haidar Hayder Haydar
عمر Omar Umar
عمرو Amr
عمار Ammar
عمران Imran
عامر Amer Amir
عثمان Othman Uthman Osman Usman
خالد Khalid Khaled
وليد Walid Waleed
سعيد Said Saeed Saied
سعد Saad
سعود Saud Saoud
سعدون Saadoun
فيصل Faisal Faysal Feisal
فهد Fahd Fahad
سلمان Salman
سليمان Suleiman Sulayman Soleiman Sulaiman
سليم Salim Selim Saleem
سالم Salem Salim
سلام Salam
سلطان Sultan
نايف Nayef Naif
تركي Turki
مقرن Muqrin
بندر Bandar
طلال Talal
طارق Tariq Tarek Tareq
طه Taha
ياسر Yasser Yasir
ياسين Yassin Yasin Yassine
يوسف Yusuf Youssef Yousef Yusef Joseph
يونس Younis Yunus Younes
يعقوب Yaqoub Yacoub Jacob
يحيى Yahya
إبراهيم Ibrahim Ebrahim Brahim
إسماعيل Ismail Ismael Esmail
إسحاق Ishaq Isaac
موسى Musa Moussa Mousa
عيسى Issa Isa Eissa
داود Dawood Daoud Dawud David
داوود Dawood Daoud Dawud
زكريا Zakaria Zakariya
أيوب Ayoub Ayub Ayyoub
آدم Adam
نوح Nouh Noah
هارون Haroun Harun
صالح Saleh Salih
صلاح Salah
صادق Sadiq Sadeq
جعفر Jaafar Jafar Jaffar
جواد Jawad Javad
جمال Jamal Gamal
جلال Jalal Galal
جميل Jamil Jameel
جابر Jaber Jabir Gaber
جاسم Jassim Jasim Jassem
جهاد Jihad Gihad
كمال Kamal Kemal
كامل Kamel Kamil
كاظم Kadhim Kazem Kadhem
كريم Karim Kareem
قاسم Qassem Qasim Qassim Kassem Ghassem
قيس Qais Kais Qays Kays
قصي Qusay Kusay
قحطان Qahtan
عادل Adel Adil
عدنان Adnan
عدي Uday Oday
عصام Issam Essam Isam
عماد Imad Emad
عباس Abbas
عزيز Aziz
عز Izz Ezz
عزت Ezzat Izzat
عطا Ata
عقيل Aqeel Aqil
علاء Alaa Ala
عون Aoun Awn
غسان Ghassan
غازي Ghazi
غالب Ghalib Ghaleb
فؤاد Fuad Fouad
فاروق Farouk Faruq Farooq
فادي Fadi
فارس Fares Faris
فاضل Fadhil Fadel Fazil
فالح Falih Faleh
فائز Fayez Faez
فائق Faiq Faeq
فتحي Fathi Fathy
فراس Firas Feras
فرج Faraj Farag
فريد Farid Fareed
فواز Fawaz
فوزي Fawzi Fawzy Faouzi
رامي Rami Ramy
رائد Raed Raid
راشد Rashid Rashed Rached Rachid
رشيد Rashid Rachid Rasheed
رجب Rajab Recep Ragab
رضا Reza Rida Ridha
رفيق Rafiq Rafik
رمزي Ramzi
رمضان Ramadan Ramazan
رؤوف Raouf
رياض Riyadh Riad Riyad
زياد Ziad Ziyad
زيد Zaid Zayd
زايد Zayed Zaid Zayd
زين Zein Zain
زاهر Zaher Zahir
زهير Zuhair Zuheir
بدر Badr
بكر Bakr
بلال Bilal
بسام Bassam
باسم Basem Bassem Basim
بشار Bashar
بشير Bashir Bechir Basheer
بهاء Bahaa Baha
برهم Barham
برهان Burhan
تامر Tamer Tamir
تمام Tammam
تميم Tamim
توفيق Tawfiq Tewfik Toufik
تيسير Tayseer Taysir
ثامر Thamer Thamir
حازم Hazem Hazim
حافظ Hafez Hafiz
حاتم Hatem Hatim
حامد Hamed Hamid
حميد Hamid Hameed
حمد Hamad
حمدان Hamdan
حمزة Hamza
حمدي Hamdi Hamdy
حسام Hossam Husam Hussam
حسني Hosni Husni
حكيم Hakim Hakeem
خليفة Khalifa
خليل Khalil
خضر Khadr Khidr Khodr
خيرت Khairat
دريد Duraid
ذو Dhu Zul
سامي Sami Samy
سامح Sameh
سامر Samer
سمير Samir Sameer
سعدي Saadi
سيف Saif Seif Sayf
سهيل Suhail Soheil
شاكر Shaker Shakir Chaker
شريف Sharif Sherif Shareef Cherif
شعبان Shaaban Shaban
شوقي Shawqi Shawki
شكري Shukri Shoukry Chokri
ضياء Diaa Dia Ziya
طاهر Taher Tahir Tahar
ظافر Dhafer Zafer
عابد Abed
عارف Aref Arif
عاطف Atef
فلاح Falah
لؤي Louay Luay Loay
لطفي Lotfi Lutfi
ماجد Majed Majid Maged
ماهر Maher Mahir
مازن Mazen Mazin
مالك Malik Malek
مأمون Mamoun
مبارك Mubarak Mobarak
مجيد Majeed Majid
محسن Mohsen Muhsin
مراد Murad Mourad
مروان Marwan
مسعود Masoud Massoud Mesud
مسرور Masrour Masror
معاذ Muath Moaz Muadh
معتز Moataz Mutaz
معمر Muammar Moammar Muammer
مقتدى Muqtada Moqtada Moktada
ممدوح Mamdouh
منذر Munther Mundhir Monzer
منصور Mansour Mansur
منير Munir Mounir
مهدي Mahdi Mehdi
مهند Muhannad Mohannad
ميثم Maytham Maitham
ناجي Naji Nagi Nagy
نادر Nader Nadir
ناصر Nasser Nasir Naser
نبيل Nabil Nabeel
نبيه Nabih
نجيب Najib Naguib Nagib
نزار Nizar
نصر Nasr
نصير Naseer Nassir
نعيم Naim Naeem
نوري Nouri Nuri
نور Nour Nur
نوفل Nawfal
هادي Hadi
هاشم Hashem Hashim
هاني Hani Hany
هشام Hisham Hesham Hicham
هوشيار Hoshyar
هيثم Haitham Haytham
وائل Wael Wail
وجدي Wajdi Wagdy
وسام Wissam Wisam
وسيم Wassim Wasim
وهيب Wahib
قائد Qaid
إياد Iyad Ayad Eyad
إيهاب Ihab Ehab
أسامة Osama Usama Oussama
أسعد Asaad
أشرف Ashraf
أكرم Akram
أمجد Amjad
أمين Amin Ameen
أمير Amir Ameer
أنس Anas
أنور Anwar
أنيس Anis
أيمن Ayman
إلياس Elias Ilyas
إدريس Idris Driss
بطرس Boutros
جبران Gebran Jibran Gibran
جورج George Georges
ميشال Michel
ميشيل Michel Michelle
مايكل Michael
سمعان Samaan
شربل Charbel
طوني Tony
إيلي Elie
آية Aya
آمال Amal
أسماء Asmaa Asma
أمل Amal
إيمان Iman Eman
بثينة Buthaina Bouthaina
خديجة Khadija
دينا Dina
رانيا Rania
رنا Rana
ريم Reem Rim
زينب Zainab Zeinab Zaynab
سارة Sara Sarah
سعاد Suad Souad
سلمى Salma
سميرة Samira
سناء Sanaa
شيماء Shaimaa
عائشة Aisha Aicha
فاطمة Fatima Fatma Fatimah
فيروز Fairuz Fayrouz
لبنى Lubna
ليلى Layla Leila Laila
مريم Maryam Mariam
منى Mona Muna
نادية Nadia
نجلاء Najla
نوال Nawal
هالة Hala
هدى Huda Hoda
هند Hind
يسرى Yusra Yousra
توكل Tawakkol Tawakkul
خادم Khadim
شيخة Sheikha
`

// latinNames gives the Latin spelling of a normalised Arabic word, listedNames
// its Arabic spelling in full; latinSpellings leads from every listed Latin
// spelling, in small letters, to the normalised Arabic words.
var (
	latinNames     = map[string]string{}
	listedNames    = map[string]string{}
	latinSpellings = map[string][]string{}

	// foreignSpellings leads from the Latin spelling of a foreign name to the ways
	// it is written in Arabic letters, which are many and have no key of their own.
	foreignSpellings = map[string][]string{}
	foreignGiven     = map[string]bool{}
)

func init() {
	for line := range strings.Lines(givenNames + surnames) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		name := Normalize(fields[0])
		if _, ok := latinNames[name]; !ok {
			latinNames[name], listedNames[name] = fields[1], fields[0]
		}
		for _, spelling := range fields[1:] {
			spelling = Normalize(spelling)
			latinSpellings[spelling] = append(latinSpellings[spelling], name)
		}
	}
	for line := range strings.Lines(foreignNames + foreignSurnames) {
		arabic, latin := scripts(line)
		for _, name := range arabic {
			if norm := Normalize(name); latinNames[norm] == "" {
				latinNames[norm] = latin[0]
			}
			for _, spelling := range latin {
				spelling = Normalize(spelling)
				foreignSpellings[spelling] = append(foreignSpellings[spelling], name)
			}
		}
	}
	for line := range strings.Lines(foreignNames) {
		arabic, _ := scripts(line)
		for _, name := range arabic {
			foreignGiven[Normalize(name)] = true
		}
	}
}

// scripts parts the words of a line in Arabic letters from those in Latin ones.
func scripts(line string) (arabic, latin []string) {
	for _, word := range strings.Fields(line) {
		if word[0] < 0x80 {
			latin = append(latin, word)
		} else {
			arabic = append(arabic, word)
		}
	}
	return arabic, latin
}
