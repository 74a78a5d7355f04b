package arabic

func NameKey(name string) string       { return Normalize(name) }
func MeetingKeys(name string) []string { return nil }
