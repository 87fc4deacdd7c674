// Command hearten is a soft-skills coach in the terminal.
//
// main is a shell around run(ctx, env, args): env holds everything that a command may touch, so that a test can hand in
// another world. Each command is a constructor (its words and flags) and a run function of plain values. exit.go turns
// errors into words, a hint and an exit status; a fault of ours is one of them. wire.go is the only file that knows where
// and how the journal is kept.
//
// How Hearten looks and asks is a [tui.Settings]. settings.go says which wish holds: a flag, the environment, the file, the
// default, in this order. settings_file.go reads config.yaml, settings_write.go changes it: what is not understood in it is
// said in a line and never stops anything, and a change keeps the comments around it. config.go are the commands.
//
// editor.go and scratch.go hand a text to the learner's editor and take it back. What shells and packagers need is made from
// the commands themselves: complete.go proposes names without looking at the learner's folder, completion.go prints the
// scripts, man.go and roff.go the manual pages. The pages are written here and not by cobra's generator, which cannot put
// examples first and brings two modules along. version.go tells where a build comes from.
package main
