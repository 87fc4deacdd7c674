package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// shells are those that completions are written for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func newCompletion(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "print what lets a shell complete commands and names",
		Example: `hearten completion bash > ~/.local/share/bash-completion/completions/hearten
hearten completion zsh > ~/.zfunc/_hearten      a folder of your $fpath
hearten completion fish > ~/.config/fish/completions/hearten.fish
hearten completion powershell >> $PROFILE`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return runCompletion(e, cmd.Root(), args[0]) },
	}
}

// runCompletion prints a script. It is meant for a shell, so it is printed as it is.
func runCompletion(e *env, root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(e.out, true)
	case "zsh":
		return root.GenZshCompletion(e.out)
	case "fish":
		return root.GenFishCompletion(e.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(e.out)
	}
	u := &usageError{words: fmt.Sprintf("“%s” is not one of the shells: %s", shell, oneOf(shells())), see: "completion --help"}
	if n := nearest(shell, shells()); n != "" {
		u.near = "hearten completion " + n
	}
	return u
}

// speaksToShells reports whether a command's output is read by a program, so that words beside it would be in the way.
func speaksToShells(cmd *cobra.Command) bool {
	switch cmd.Name() {
	case cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd, "completion", "man":
		return true
	}
	return false
}
