// Engines of other languages, from Debian's packages: each runs in a process of its own, which is handed documents
// and queries line by line and keeps time itself, so that handing over is not measured.
package main

import (
	"bufio"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

//go:embed drivers/xapian.py
var xapianDriver string

//go:embed drivers/Lucene.java
var luceneDriver string

// driven is an engine behind its driver. The lines between them are told at the head of each driver.
type driven struct {
	title    string
	packages string                  // of Debian, that hold the engine
	file     string                  // the driver's name
	source   string                  // and text
	command  func() ([]string, bool) // what runs a driver; false where the engine is not installed

	process *exec.Cmd
	in      *bufio.Writer
	pipe    io.Closer
	out     *bufio.Reader
}

// xapian is Xapian with its Arabic stemmer. Debian's module belongs to Debian's Python, which need not be the first.
func xapian() *driven {
	return &driven{title: "Xapian ar", packages: "python3-xapian", file: "driver.py", source: xapianDriver, command: func() ([]string, bool) {
		const python = "/usr/bin/python3"
		return []string{python}, exec.Command(python, "-c", "import xapian").Run() == nil
	}}
}

// lucene is Lucene with its ArabicAnalyzer. Java compiles the driver when it starts it.
func lucene() *driven {
	return &driven{title: "Lucene ar", packages: "liblucene8-java and default-jdk-headless", file: "Lucene.java", source: luceneDriver, command: func() ([]string, bool) {
		_, compiler := exec.LookPath("javac")
		core, _ := filepath.Glob("/usr/share/java/lucene-core-8*.jar")
		analyzers, _ := filepath.Glob("/usr/share/java/lucene-analyzers-common-8*.jar")
		jars := slices.Concat(core, analyzers)
		return []string{"java", "-cp", strings.Join(jars, ":")}, compiler == nil && len(core) > 0 && len(analyzers) > 0
	}}
}

func (d *driven) name() string { return d.title }

// missing tells what to install; it is empty where the engine can be run.
func (d *driven) missing() string {
	if _, ok := d.command(); ok {
		return ""
	}
	return d.packages
}

func (d *driven) build(ctx context.Context, folder string, docs []document) error {
	if err := d.start(ctx, folder); err != nil {
		return err
	}
	for _, doc := range docs {
		if err := d.send("document", doc.ID, doc.Title+" "+doc.Text); err != nil {
			return err
		}
	}
	_, err := d.ask("commit")
	return err
}

func (d *driven) start(ctx context.Context, folder string) error {
	driver := filepath.Join(filepath.Dir(folder), d.file) // beside the index, whose size is measured
	if err := os.WriteFile(driver, []byte(d.source), 0o644); err != nil {
		return err
	}
	command, _ := d.command()
	d.process = exec.CommandContext(ctx, command[0], append(command[1:], driver, folder)...)
	d.process.Stderr = os.Stderr
	in, err := d.process.StdinPipe()
	if err != nil {
		return err
	}
	out, err := d.process.StdoutPipe()
	if err != nil {
		return err
	}
	d.pipe, d.in, d.out = in, bufio.NewWriter(in), bufio.NewReader(out)
	return d.process.Start()
}

// onOneLine takes out what parts fields and lines.
var onOneLine = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ", "\u2028", " ", "\u2029", " ", "\u0085", " ")

func (d *driven) send(fields ...string) error {
	for i, field := range fields {
		fields[i] = onOneLine.Replace(field)
	}
	_, err := d.in.WriteString(strings.Join(fields, "\t") + "\n")
	return err
}

// ask sends a line and reads the line that answers it.
func (d *driven) ask(fields ...string) ([]string, error) {
	if err := d.send(fields...); err != nil {
		return nil, err
	}
	if err := d.in.Flush(); err != nil {
		return nil, err
	}
	line, err := d.out.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("driver of %s: %w", d.title, err)
	}
	if line = strings.TrimSuffix(line, "\n"); line == "" {
		return nil, nil
	}
	return strings.Split(line, "\t"), nil
}

func (d *driven) search(_ context.Context, text string, n int) ([]string, error) {
	return d.ask("search", strconv.Itoa(n), text)
}

// timed asks the queries in the driver's process, as timed of this one does.
func (d *driven) timed(queries []string) (took []float64, cpu float64, err error) {
	answer, err := d.ask(append([]string{"time", strconv.Itoa(bestTen)}, queries...)...)
	if err != nil {
		return nil, 0, err
	}
	if len(answer) != 1+len(queries) {
		return nil, 0, fmt.Errorf("driver of %s gave %d times for %d queries", d.title, len(answer)-1, len(queries))
	}
	took = make([]float64, len(answer))
	for i, text := range answer {
		if took[i], err = strconv.ParseFloat(text, 64); err != nil {
			return nil, 0, err
		}
	}
	return took[1:], took[0], nil
}

// close ends the process by ending what it reads.
func (d *driven) close() error {
	if err := d.pipe.Close(); err != nil {
		return err
	}
	return d.process.Wait()
}
