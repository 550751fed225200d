package dev.rainmaker.mcp.storage.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One question to clamd. Everything together, connecting and sending too, ends with the time-out. */
final class ClamdConnection implements AutoCloseable {
    private static final int CHUNK = 256 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    ClamdConnection(String host, int port, Duration timeout) throws IOException {
        deadline = System.nanoTime() + timeout.toNanos();
        selector = Selector.open();
        channel = SocketChannel.open();
        try {
            var address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new IOException("unknown host");
            }
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                while (!channel.finishConnect()) {
                    await(SelectionKey.OP_CONNECT);
                }
            }
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    void send(byte[] bytes) throws IOException {
        send(ByteBuffer.wrap(bytes));
    }

    /** Chunks with their length before them, and an empty one at the end. */
    void sendChunks(byte[] stream) throws IOException {
        for (int at = 0; at < stream.length; at += CHUNK) {
            int length = Math.min(CHUNK, stream.length - at);
            send(ByteBuffer.allocate(4).putInt(length).flip());
            send(ByteBuffer.wrap(stream, at, length));
        }
        send(new byte[4]);
    }

    /** What comes until a zero byte or the end. */
    String answer() throws IOException {
        var all = new ByteArrayOutputStream();
        var some = ByteBuffer.allocate(LONGEST_ANSWER);
        while (all.size() < LONGEST_ANSWER) {
            int count = channel.read(some.clear());
            if (count == 0) {
                await(SelectionKey.OP_READ);
            } else if (count < 0) {
                break;
            } else {
                all.write(some.array(), 0, count);
                if (some.array()[count - 1] == 0) {
                    break;
                }
            }
        }
        return all.toString(StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private void await(int operation) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        key.interestOps(operation);
        selector.select(left);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector;
                channel) {
            // both are closed whatever the other does
        }
    }
}
