// Command hearten is a soft-skills coach in the terminal.
//
// main is a shell around run(ctx, env, args): env holds everything that a command may touch, so that a test can hand in
// another world. Each command is a constructor (its words and flags) and a run function of plain values. exit.go turns
// errors into words, a hint and an exit status; wire.go is the only file that knows where and how the journal is kept.
package main
