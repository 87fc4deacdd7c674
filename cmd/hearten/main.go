package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() { os.Exit(start()) }

// restoring is how long a full screen has, after a signal, to give the terminal back.
const restoring = 5 * time.Second

// start runs the command line in the world of the operating system and returns the exit status. A command may sit in a
// read that no context can end; as every acknowledged answer is on disk, it is left behind.
func start() int {
	e := system()
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	done := make(chan error, 1)
	go func() { done <- run(context.Background(), e, os.Args[1:]) }()

	var err error
	select {
	case err = <-done:
	case sig := <-caught:
		err = signalError{sig}
		if e.onScreen.Load() {
			select { // the screen heard it too and gives the terminal back
			case <-done:
			case <-time.After(restoring):
			}
		}
	}
	return report(e, err)
}
