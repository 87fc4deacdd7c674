// Package theme holds the colours of the screen, each under what it means: a speaker, a chosen row, a good reply. No colour
// stands anywhere else. A theme is a function of the terminal's background, and its contrast is computed in a test.
package theme
