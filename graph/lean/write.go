package lean

import (
	"bytes"
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// Room is how long an answer may become. A cheap question can ask for a long text under many names: what it costs is
// known before, how long its answer is only when it is written.
type Room struct {
	Most int  // bytes; negative: any number
	Full bool // set where the answer was longer
}

type roomKey struct{}

// WithRoom has Write keep to a room.
func WithRoom(ctx context.Context, room *Room) context.Context {
	return context.WithValue(ctx, roomKey{}, room)
}

// Write gives an answer as JSON, or nothing where it has no room.
func Write(ctx context.Context, data graphql.Marshaler) (written []byte) {
	room, _ := ctx.Value(roomKey{}).(*Room)
	if room == nil {
		room = &Room{Most: -1}
	}
	b := &bounded{most: room.Most}
	defer func() {
		switch cause := recover(); cause {
		case nil:
			written = b.Bytes()
		case errFull:
			room.Full = true
		default:
			panic(cause)
		}
	}()
	data.MarshalGQL(b)
	return nil
}

// bounded is a buffer that breaks off what writes to it once it is full: marshalers heed no errors.
type bounded struct {
	bytes.Buffer
	most int
}

type full struct{}

var errFull any = full{}

func (b *bounded) check(more int) {
	if b.most >= 0 && b.Len()+more > b.most {
		panic(errFull)
	}
}

// Write implements io.Writer.
func (b *bounded) Write(text []byte) (int, error) {
	b.check(len(text))
	return b.Buffer.Write(text)
}

// WriteString implements io.StringWriter.
func (b *bounded) WriteString(text string) (int, error) {
	b.check(len(text))
	return b.Buffer.WriteString(text)
}
