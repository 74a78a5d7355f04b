// Answers are indented for a person at a terminal, and stand on one line for a program. A terminal is made as Linux
// makes them.
package command_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"sijill/command"
)

// openTerminal gives the two ends of a new terminal.
func openTerminal(t *testing.T) (screen, program *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminal can be made here: ", err)
	}
	t.Cleanup(func() { screen.Close() })
	var locked, number int32
	for request, value := range map[uintptr]*int32{syscall.TIOCSPTLCK: &locked, syscall.TIOCGPTN: &number} {
		if _, _, fault := syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), request, uintptr(unsafe.Pointer(value))); fault != 0 {
			t.Skip("no terminal can be made here: ", fault)
		}
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminal can be made here: ", err)
	}
	t.Cleanup(func() { program.Close() })
	return screen, program
}

func TestPretty(t *testing.T) {
	archive := filepath.Join(t.TempDir(), "a.db")
	seeded := command.Program{Stdin: strings.NewReader(`{"id":"one","text":"وصل الوفد."}`), Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}}
	if code := command.Run(context.Background(), []string{"sijill", "seed", "-db", archive, "-"}, seeded); code != 0 {
		t.Fatalf("seed: %d", code)
	}
	for name, test := range map[string]struct {
		terminal bool
		flags    []string
		indented bool
	}{
		"OnATerminal":       {true, nil, true},
		"OnATerminalForced": {true, []string{"-pretty=false"}, false},
		"Piped":             {false, nil, false},
		"PipedForced":       {false, []string{"-pretty"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			var piped bytes.Buffer
			p := command.Program{Stdout: &piped, Stderr: &bytes.Buffer{}}
			var screen *os.File
			if test.terminal {
				var program *os.File
				screen, program = openTerminal(t)
				p.Stdout = program
			}
			args := append([]string{"sijill", "query", "-db", archive}, test.flags...)
			if code := command.Run(context.Background(), append(args, "{ archive { articles } }"), p); code != 0 {
				t.Fatalf("query: %d", code)
			}
			got := piped.String()
			if test.terminal {
				buffer := make([]byte, 4096)
				n, err := screen.Read(buffer)
				if err != nil {
					t.Fatal(err)
				}
				got = strings.ReplaceAll(string(buffer[:n]), "\r", "")
			}
			want := `{"data":{"archive":{"articles":1}}}` + "\n"
			if test.indented {
				want = "{\n  \"data\": {\n    \"archive\": {\n      \"articles\": 1\n    }\n  }\n}\n"
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
