// The 61 audits of npm's graphql-http against the running server.

package graph_test

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"sijill/graph"
)

func TestGraphQLOverHTTPAudits(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	if _, err := os.Stat("testdata/audit/node_modules/graphql-http"); err != nil {
		t.Skip("the audits are not installed: npm ci --prefix graph/testdata/audit")
	}
	server := httptest.NewServer(graph.NewHandler(newToy(t), graph.Defaults()))
	defer server.Close()
	audit := exec.CommandContext(t.Context(), node, "audit.js", server.URL+"/graphql")
	audit.Dir = "testdata/audit"
	out, err := audit.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "61 of 61 audits passed") {
		t.Errorf("%v\n%s", err, out)
	}
}
