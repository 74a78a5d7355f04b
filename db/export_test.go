package db

import "context"

// ExecForTest tries to write through a reader.
func ExecForTest(ctx context.Context, a *Archive, text string) error {
	_, err := a.pool.ExecContext(ctx, text)
	return err
}

// StatementsForTest is how many prepared statements are kept.
func StatementsForTest(a *Archive) int {
	a.statements.mu.Lock()
	defer a.statements.mu.Unlock()
	return len(a.statements.known)
}

// ReadForTest carries out a statement that gives numbers, as all reading is done.
func ReadForTest(ctx context.Context, a *Archive, text string) error {
	return a.each(ctx, func(row scanner) error { return row.Scan(new(int)) }, text)
}

// URLSpellingsForTest are the addresses under which a page may be stored.
func URLSpellingsForTest(given string) []string { return urlSpellings(given) }
