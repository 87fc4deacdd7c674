// Package diagnostic measures the checkup: how many questions it takes until a person's competencies are known to a given
// error, against fixed forms, classic adaptive tests and chance, and whether its intervals hold what they promise. The
// belief and the choice of the next question are the very code that learners run.
package diagnostic
