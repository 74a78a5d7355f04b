package arabic

func ParseDigits(s string) (int, bool)      { return 0, false }
func Cardinal(words []string) (n, used int) { return 0, 0 }
func Ordinal(words []string) (n, used int)  { return 0, 0 }
