package dev.rainmaker.mcp.email.dns;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server in this process that knows a few domains; asked for {@code silent.example} it says nothing. */
public final class LocalDns implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, List<String>> ZONE = Map.ofEntries(
            Map.entry("good.example. TXT", List.of("\"v=spf1 include:_spf.sender.example -all\"", "\"other=1\"")),
            Map.entry(
                    "s1._domainkey.good.example. TXT",
                    List.of("\"v=DKIM1; k=rsa; p=MIGfMA0GCSq\" \"GSIb3DQEBAQUAA4GN\"")),
            Map.entry("_dmarc.good.example. TXT", List.of("\"v=DMARC1; p=none; rua=mailto:d@good.example\"")),
            Map.entry("good.example. MX", List.of("20 mx2.good.example.", "10 mx1.good.example.")),
            Map.entry("twice.example. TXT", List.of("\"v=spf1 -all\"", "\"v=spf1 ~all\"")),
            Map.entry("open.example. TXT", List.of("\"v=spf1 +all\"")),
            Map.entry("endless.example. TXT", List.of("\"v=spf1 include:x.example\"")),
            Map.entry("old._domainkey.open.example. TXT", List.of("\"v=DKIM1; p=\"")),
            Map.entry("_dmarc.open.example. TXT", List.of("\"v=DMARC1; rua=mailto:d@open.example\"")),
            Map.entry("nomail.example. MX", List.of("0 .")),
            Map.entry("web.example. A", List.of("93.184.216.34")));

    private DatagramSocket socket;

    @Override
    public Map<String, String> start() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::serve);
        return Map.of(
                "rainmaker.tools.email.dns.server",
                "127.0.0.1:" + socket.getLocalPort(),
                "rainmaker.tools.email.dns.timeout",
                "1S");
    }

    private void serve() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var question = new Message(Arrays.copyOf(buffer, packet.getLength()));
                if (!question.getQuestion().getName().toString().contains("silent")) {
                    var answer = answer(question).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Message answer(Message question) throws IOException {
        var asked = question.getQuestion();
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(asked, Section.QUESTION);
        var type = Type.string(asked.getType());
        var known = ZONE.getOrDefault(asked.getName() + " " + type, List.of());
        for (var text : known) {
            answer.addRecord(
                    Record.fromString(asked.getName(), asked.getType(), DClass.IN, 60, text, Name.root),
                    Section.ANSWER);
        }
        boolean exists = ZONE.keySet().stream().anyMatch(key -> key.startsWith(asked.getName() + " "));
        if (!exists) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    @Override
    public void stop() {
        socket.close();
    }
}
