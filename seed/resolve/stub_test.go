package resolve_test

func eventReports() []report { return nil }
func dateReports() []report  { return nil }
