package temporal

import "strings"

// Dates in figures alone.

// readNumericDate reads 15/7/2021, 2021-07-15, 15.7.2021, 15 / 7 / 2021: three numbers and the same mark
// twice. The day comes first, as Arabs write, unless the second number can be no month.
func readNumericDate(s *scan, i int, c *captures, slot int) int {
	a, b, y := s.word(i), s.word(i+2), s.word(i+4)
	mark := s.word(i + 1).norm
	if b.num < 0 || y.num < 0 || s.word(i+3).norm != mark || b.width > 2 || !s.numberJoint(i, mark) || !s.numberJoint(i+2, mark) {
		return 0
	}
	if next := s.word(i + 5).norm; next == mark && s.touches(i+5) && s.word(i+6).num >= 0 {
		return 0 // a longer row of numbers
	}
	if a.width == 4 {
		a, y = y, a
	}
	d, m := a.num, b.num
	if m > 12 && d <= 12 {
		d, m = m, d
	}
	year := y.num
	switch {
	case y.width == 2 && slashLike(mark):
		year += 2000
	case y.width != 4 || year < 1300 || year > 2150:
		return 0
	}
	if a.width > 2 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0
	}
	c.day[slot], c.month[slot], c.year[slot] = d, m, year
	c.hijri = year < 1600
	if c.hijri && isHijriMark(s.word(i+5)) || s.word(i+5).norm == "م" {
		return i + 6
	}
	return i + 5
}

func slashLike(mark string) bool { return mark == "/" || mark == "." || mark == "-" }

// numberJoint says whether the mark after word i joins two numbers of a date.
func (s *scan) numberJoint(i int, mark string) bool {
	switch mark {
	case "/":
		return !s.word(i + 2).line
	case "-", ".", "\\", "–":
		return s.touches(i+1) && s.touches(i+2)
	}
	return false
}

// readDayMonthNumbers reads 15/7 and leaves the year open.
func readDayMonthNumbers(s *scan, i int, c *captures, slot int) int {
	a, b := s.word(i), s.word(i+2)
	mark := s.word(i + 1).norm
	if mark != "/" && mark != "-" || !s.touches(i+1) || !s.touches(i+2) || s.touches(i+3) && strings.Contains("/-", s.word(i+3).norm) {
		return 0
	}
	if a.num < 1 || a.num > 31 || a.width > 2 || b.num < 1 || b.num > 12 || b.width > 2 {
		return 0
	}
	c.day[slot], c.month[slot] = a.num, b.num
	return i + 3
}
