package arabic

func Latin(name string) string { return name }
