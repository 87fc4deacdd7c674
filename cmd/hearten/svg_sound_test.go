//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"
)

// sound says why a picture must not be shown: it is not XML, is too large, has no words for those who do not see it, or
// has something in it that is run or fetched.
func sound(svg []byte) error {
	if len(svg) >= 40<<10 {
		return fmt.Errorf("it has %d bytes; 40 KB is the most", len(svg))
	}
	has := map[string]bool{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		has[e.Name.Local] = true
		switch e.Name.Local {
		case "svg", "title", "desc", "rect", "circle", "g", "text", "path":
		default:
			return fmt.Errorf("it has the element %s", e.Name.Local)
		}
		for _, a := range e.Attr {
			if a.Name.Local == "xmlns" {
				continue
			}
			if n := a.Name.Local; n == "href" || strings.HasPrefix(n, "on") || strings.Contains(a.Value, "url(") || strings.Contains(a.Value, ":/") {
				return fmt.Errorf("it has the attribute %s=%q", n, a.Value)
			}
		}
	}
	for _, e := range []string{"svg", "title", "desc", "text"} {
		if !has[e] {
			return fmt.Errorf("it has no %s", e)
		}
	}
	return nil
}

func TestAScreenAsAPicture(t *testing.T) {
	emu := vt.NewSafeEmulator(20, 6)
	fmt.Fprint(emu, "\x1b[1;38;2;240;198;116mA<&b\x1b[m \x1b[3mit\x1b[m \x1b[4mun der\x1b[m\r\n",
		"\x1b[7mrev\x1b[m \x1b[31mred\x1b[m \x1b[38;5;208mx\x1b[m\r\n┌─┐ ░█ ╭\r\n│漢│“a”\r\n\x1b[9mno\x1b[m \x1b[2mdim\x1b[m \x1b[8msecret\x1b[m\r\nend\x1b[6 q")
	s := shoot(emu, darkPalette())
	s.title, s.command = "A & B", "hearten"
	got := string(s.svg())
	if err := sound([]byte(got)); err != nil {
		t.Errorf("%v in\n%s", err, got)
	}
	for name, want := range map[string]string{
		"bold, in true colour, escaped, on its cells": `<text x="16" y="57" textLength="36" fill="#f0c674" font-weight="bold">A&lt;&amp;b</text>`,
		"italic":                                `<text x="61" y="57" textLength="18" fill="#cdd6f4" font-style="italic">it</text>`,
		"underlined, the space too":             `textLength="54" fill="#cdd6f4" text-decoration="underline">un der</text>`,
		"reverse: the ground":                   `<rect x="16" y="62" width="27" height="20" fill="#cdd6f4"/>`,
		"reverse: the words":                    `textLength="27" fill="#1e1e2e">rev</text>`,
		"one of the sixteen":                    `fill="#f38ba8">red</text>`,
		"one of the 256":                        `fill="#ff8700">x</text>`,
		"a corner joins on both sides":          `<path d="M20.5 92h4.5M20.5 92v10"`,
		"a line goes from edge to edge":         `<path d="M29.5 92h-4.5M29.5 92h4.5"`,
		"a round corner":                        `<path d="M88 92Q83.5 92 83.5 102"`,
		"a shade":                               `<rect x="52" y="82" width="9" height="20" fill="#cdd6f4" opacity="0.25"/>`,
		"a full block":                          `<rect x="61" y="82" width="9" height="20" fill="#cdd6f4"/>`,
		"a wide cluster over two cells":         `<text x="25" y="117" textLength="18" fill="#cdd6f4">漢</text>`,
		"behind it the next cell":               `<path d="M47.5 112v-10M47.5 112v10"`,
		"a quote on its own":                    `<text x="52" y="117" fill="#cdd6f4">“</text>`,
		"struck":                                `text-decoration="line-through">no</text>`,
		"faint":                                 `opacity=".6">dim</text>`,
		"the cursor, a bar":                     `<rect x="43" y="142" width="2" height="20" fill="#cdd6f4"/>`,
		"the title":                             `<title id="title">A &amp; B</title>`,
		"the words, for those who hear them":    "<desc id=\"screen\">A&lt;&amp;b it un der\nrev red x\n┌─┐ ░█ ╭\n│漢│“a”\nno dim\nend</desc>",
		"the whole is named for screen readers": `role="img" aria-labelledby="title screen"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s: no %s in\n%s", name, want, got)
		}
	}
	if strings.Contains(got, "secret") {
		t.Error("what is hidden is in the picture")
	}
}

func TestAPictureThatMustNotBeShown(t *testing.T) {
	whole := `<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><desc>b</desc><text x="1">c</text>%s</svg>`
	for _, more := range []string{
		"<script/>", "<a/>", "<image/>", "<style/>", `<rect fill="url(#a)"/>`, `<rect onload="x"/>`, `<text href="a"/>`,
		`<text font-family="https://x"/>`, "<text>", strings.Repeat(" ", 40<<10),
	} {
		if sound(fmt.Appendf(nil, whole, more)) == nil {
			t.Errorf("%.40q is let pass", more)
		}
	}
	if err := sound(fmt.Appendf(nil, whole, "")); err != nil {
		t.Error(err)
	}
	if sound([]byte(`<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><text>c</text></svg>`)) == nil {
		t.Error("a picture without words for it is let pass")
	}
}
