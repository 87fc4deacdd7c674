// Package pathway measures what the choice of practice is worth: twelve weeks of five short sessions, in worlds with four laws
// of learning.
package pathway
