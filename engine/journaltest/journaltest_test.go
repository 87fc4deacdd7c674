package journaltest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"testing"

	"example.com/hearten/engine/journaltest"
)

func TestFactsHoldsEveryTypeOfFact(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../facttype.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, d := range file.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "Type" {
			want = append(want, fn.Recv.List[0].Type.(*ast.Ident).Name)
		}
	}
	var got []string
	for _, f := range journaltest.Facts() {
		got = append(got, reflect.TypeOf(f).Name())
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}
