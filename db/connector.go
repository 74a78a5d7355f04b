// Connections to the file that was opened, and to no other. SQLite opens a file by its name each time that the pool
// wants one more connection: were another archive put in its place, such as a newer snapshot moved over it, some
// questions would be answered from the one and some from the other. So a connection to another file is refused; from
// then on the connections that are there answer, all from the same archive, until the program is started anew.
package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// errReplaced says that the name of the archive no longer leads to the file that was opened.
var errReplaced = errors.New("the archive was removed or another file put in its place; start the server anew to read it")

// connector opens the connections of a pool.
type connector struct {
	driver    driver.Driver
	dsn, path string
	opened    fs.FileInfo
}

var _ driver.Connector = (*connector)(nil)

// openPool opens a pool of connections to the file that path leads to now.
func openPool(path, dsn string) (*sql.DB, *connector, error) {
	opened, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	named, err := sql.Open("sqlite", dsn) // for its driver
	if err != nil {
		return nil, nil, err
	}
	c := &connector{named.Driver(), dsn, path, opened}
	return sql.OpenDB(c), c, named.Close()
}

// Driver implements driver.Connector.
func (c *connector) Driver() driver.Driver { return c.driver }

// Connect implements driver.Connector.
func (c *connector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	if same := c.check(); same != nil {
		if err == nil {
			_ = conn.Close() // nothing was asked of it
		}
		return nil, same
	}
	return conn, err
}

// check fails when the path leads to another file than when it was opened, or to none.
func (c *connector) check() error {
	now, err := os.Stat(c.path)
	switch {
	case err != nil:
		return fmt.Errorf("%w (%w)", errReplaced, err)
	case !os.SameFile(now, c.opened):
		return errReplaced
	}
	return nil
}

// keepConnections has the pool do with the connections that it has. ok is false where there is none to answer.
func (a *Archive) keepConnections() (ok bool) {
	there := a.pool.Stats().OpenConnections
	if there <= a.generations.pinned() {
		return false
	}
	a.pool.SetMaxOpenConns(there)
	return true
}
