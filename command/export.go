package command

import "github.com/urfave/cli/v3"

func (p Program) exportCommand() *cli.Command {
	return &cli.Command{Name: "export", Usage: "write what the archive holds, one record a line"}
}
