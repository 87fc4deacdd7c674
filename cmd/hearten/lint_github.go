package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"example.com/hearten/content"
)

// sayWorkflow prints problems as commands to the runner of a workflow, which shows them beside the lines of a change.
func sayWorkflow(e *env, problems []content.Problem) error {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for _, p := range problems {
		words := p.Message
		if p.Suggestion != "" {
			words += "\n" + p.Suggestion
		}
		line := fmt.Sprintf("::%s file=%s,line=%d,col=%d,title=%s::%s\n", annotation(p.Severity),
			property.Replace(filepath.ToSlash(fromHere(p.File))), p.Line, p.Col, property.Replace(p.Code), message.Replace(words))
		if _, err := io.WriteString(e.out, content.Clean(line)); err != nil {
			return err
		}
	}
	return nil
}

// annotation is a severity in the words of the runner.
func annotation(s content.Severity) string {
	if s == content.Info {
		return "notice"
	}
	return string(s)
}
