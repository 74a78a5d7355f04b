package db

import "context"

// ExecForTest tries to write through a reader.
func ExecForTest(ctx context.Context, a *Archive, text string) error {
	_, err := a.pool.ExecContext(ctx, text)
	return err
}
