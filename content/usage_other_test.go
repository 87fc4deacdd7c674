//go:build !unix

package content_test

import (
	"os"
	"time"
)

// processorTime is 0 where the system does not tell.
func processorTime() time.Duration { return 0 }

// mostResident is 0 where the system does not tell.
func mostResident(*os.ProcessState) int64 { return 0 }
