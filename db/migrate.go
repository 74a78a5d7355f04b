// The schema and its versions: numbered SQL files, applied in order when a writer opens an archive.
package db

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks a SQLite file as an archive of this program: "SJL" and the format's number.
const applicationID = 0x534a4c01

// scripts are the migrations in order; the schema's version is how many were applied.
func scripts() ([]string, error) {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	texts := make([]string, len(names))
	for i, name := range names {
		text, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts[i] = string(text)
	}
	return texts, nil
}

// migrate brings the schema up to date, each step in a transaction of its own.
func migrate(ctx context.Context, conn *sql.DB) error {
	steps, err := scripts()
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	version, err := schemaVersion(ctx, conn)
	if err != nil {
		return err
	}
	for n := version; n < len(steps); n++ {
		if err := migrateStep(ctx, conn, n+1, steps[n]); err != nil {
			return fmt.Errorf("migrate archive to version %d: %w", n+1, err)
		}
	}
	return nil
}

func migrateStep(ctx context.Context, conn *sql.DB, version int, script string) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit there is nothing to roll back
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, version)
	if _, err := tx.ExecContext(ctx, script+marks); err != nil {
		return err
	}
	return tx.Commit()
}

// checkSchema refuses files that are no archive of this program, or one that another version of it wrote.
func checkSchema(ctx context.Context, conn *sql.DB) error {
	version, err := schemaVersion(ctx, conn)
	if err != nil {
		return err
	}
	steps, err := scripts()
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if version < len(steps) {
		return badInput("the archive is of an older version; `sijill seed -db FILE` without paths brings it up to date")
	}
	return nil
}

// schemaVersion is how many migrations a file has seen: 0 for a new one.
func schemaVersion(ctx context.Context, conn *sql.DB) (int, error) {
	var application, version, tables int
	row := conn.QueryRowContext(ctx, `SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_application_id, pragma_user_version`)
	if err := row.Scan(&application, &version, &tables); err != nil {
		return 0, &Error{Code: CodeBadInput, Message: "the file is not a readable SQLite database"}
	}
	switch known, err := scripts(); {
	case err != nil:
		return 0, fmt.Errorf("read migrations: %w", err)
	case application == 0 && tables == 0:
		return 0, nil
	case application != applicationID:
		return 0, badInput("the file is a SQLite database, but not an archive of this program")
	case version > len(known):
		return 0, badInput("the archive is of a later version of this program")
	}
	return version, nil
}
