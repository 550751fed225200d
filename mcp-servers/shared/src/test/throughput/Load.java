import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Calls the tool {@code echo} of several servers in turn, always with the same number of calls in flight, and prints calls a
 * second, the server's processor time for a call, and how the others stand to the first. One thread, one selector and requests
 * that were written down before, so that the client costs little; every answer is looked at.
 *
 * <pre>java Load.java rounds seconds name=port=pid[=token]...</pre>
 */
final class Load {
    private static final int IN_FLIGHT = 32;
    private static final int WARM_UP_SECONDS = 30;
    private static final String TEXT = "Lark and linden";

    private record Target(String name, int port, long pid, byte[] request) {
        static Target of(String argument) {
            var parts = argument.split("=", 4);
            return new Target(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    request(parts.length > 3 ? "Authorization: Bearer " + parts[3] + "\r\n" : ""));
        }

        private static byte[] request(String authorization) {
            var body = """
                    {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"echo","arguments":{"text":"%s"}}}"""
                    .formatted(TEXT);
            return ("POST /mcp/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2025-06-18\r\n"
                            + authorization + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        /** Processor time of the server so far, in microseconds; the kernel counts in hundredths of a second. */
        double processorMicros() throws IOException {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000.0;
        }
    }

    private record Figure(double callsASecond, double microsACall) {}

    /** A connection with one call in flight; every answer must have the length and the body of the first. */
    private static final class Line {
        private final SocketChannel channel;
        private final ByteBuffer request;
        private final ByteBuffer answer = ByteBuffer.allocateDirect(16_384);
        private int length;
        private ByteBuffer body;

        Line(Target target, Selector selector) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", target.port()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            request = ByteBuffer.allocateDirect(target.request().length).put(target.request());
        }

        void ask() throws IOException {
            request.rewind();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** Whether the answer is complete; fails when it is not the one that is expected. */
        boolean read() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("the server closed the connection after " + text());
            }
            if (body == null && !learn()) {
                return false;
            }
            if (answer.position() < length) {
                return false;
            }
            if (answer.position() > length
                    || answer.slice(length - body.capacity(), body.capacity()).mismatch(body) >= 0) {
                throw new IOException("not the answer that is expected: " + text());
            }
            answer.clear();
            return true;
        }

        /** Takes the first answer as the model of all; false when it is not complete yet. */
        private boolean learn() throws IOException {
            var text = text();
            int head = text.indexOf("\r\n\r\n") + 4;
            if (head < 4) {
                return false;
            }
            int at = text.toLowerCase(Locale.ROOT).indexOf("content-length: ");
            if (!text.startsWith("HTTP/1.1 200") || at < 0 || at > head) {
                throw new IOException("not the answer that is expected: " + text);
            }
            length = head + Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
            if (answer.position() < length) {
                return false;
            }
            if (!text.substring(head).contains("\"structuredContent\":{\"text\":\"" + TEXT + "\"}")) {
                throw new IOException("not the answer that is expected: " + text);
            }
            body = ByteBuffer.allocateDirect(length - head);
            body.put(answer.duplicate().flip().position(head)).flip();
            return true;
        }

        private String text() {
            return StandardCharsets.ISO_8859_1.decode(answer.duplicate().flip()).toString();
        }
    }

    private static Figure call(Target target, int seconds) throws IOException {
        try (var selector = Selector.open()) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < IN_FLIGHT; i++) {
                lines.add(new Line(target, selector));
            }
            for (var line : lines) {
                line.ask();
            }
            double processor = target.processorMicros();
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            long calls = 0;
            while (System.nanoTime() < end) {
                selector.select(1_000);
                var ready = selector.selectedKeys();
                for (var key : ready) {
                    var line = (Line) key.attachment();
                    if (line.read()) {
                        calls++;
                        line.ask();
                    }
                }
                ready.clear();
            }
            double took = (System.nanoTime() - start) / 1e9;
            var figure = new Figure(calls / took, (target.processorMicros() - processor) / calls);
            for (var line : lines) {
                line.channel.close();
            }
            return figure;
        }
    }

    private static Figure median(List<Figure> figures) {
        return new Figure(
                middle(figures.stream().mapToDouble(Figure::callsASecond).toArray()),
                middle(figures.stream().mapToDouble(Figure::microsACall).toArray()));
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        var targets =
                Arrays.stream(arguments).skip(2).map(Target::of).toList();
        for (var target : targets) {
            call(target, WARM_UP_SECONDS);
        }
        var figures = new ArrayList<List<Figure>>();
        targets.forEach(target -> figures.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < targets.size(); i++) {
                figures.get(i).add(call(targets.get(i), seconds));
            }
        }
        var first = median(figures.getFirst());
        for (int i = 0; i < targets.size(); i++) {
            var figure = median(figures.get(i));
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %8.0f calls a second, %7.1f µs of processor a call; %5.2f x the calls of %s, %5.2f by processor%n",
                    targets.get(i).name(),
                    figure.callsASecond(),
                    figure.microsACall(),
                    figure.callsASecond() / first.callsASecond(),
                    targets.getFirst().name(),
                    first.microsACall() / figure.microsACall());
        }
    }
}
