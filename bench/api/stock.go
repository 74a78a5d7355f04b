// gqlgen as it comes needs the code that gqlgen alone generates: this program is built a second time with that code in
// the place of the program's own, which graph/generate makes leaner.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// buildStock gives the program that serves as gqlgen does. It runs in the folder bench.
func buildStock(ctx context.Context, folder string) (string, error) {
	generated, err := filepath.Abs(filepath.Join("..", "graph", "generated", "generated.go"))
	if err != nil {
		return "", err
	}
	code, overlay, program := filepath.Join(folder, "stock.go"), filepath.Join(folder, "overlay.json"), filepath.Join(folder, "stock")
	replaced, err := json.Marshal(map[string]map[string]string{"Replace": {generated: code}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, replaced, 0o600); err != nil {
		return "", err
	}
	for _, args := range [][]string{
		{"-C", "..", "run", "./graph/generate", "-stock", code},
		{"build", "-overlay", overlay, "-o", program, "./api"},
	} {
		if out, err := exec.CommandContext(ctx, "go", args...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("go %s: %w\n%s", args[0], err, out)
		}
	}
	return program, nil
}
