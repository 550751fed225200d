package dev.rainmaker.mcp.email.dns;

import dev.rainmaker.mcp.email.EmailConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.util.List;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Looks names up, at the configured server or the system's own. Blocks; call it on a virtual thread. */
@ApplicationScoped
public class DomainNames {
    private final EmailConfig.Dns config;

    DomainNames(EmailConfig config) {
        this.config = config.dns();
    }

    /** Text records, each in one piece. */
    public List<String> texts(String name) {
        return records(name, Type.TXT).stream()
                .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                .toList();
    }

    /** Mail servers, best first; a single dot means that the domain takes no mail (RFC 7505). */
    public List<String> mailServers(String name) {
        return records(name, Type.MX).stream()
                .map(MXRecord.class::cast)
                .sorted((one, other) -> Integer.compare(one.getPriority(), other.getPriority()))
                .map(record -> record.getTarget().toString())
                .toList();
    }

    /** Whether the name has an address itself. */
    public boolean hasAddress(String name) {
        return !records(name, Type.A).isEmpty() || !records(name, Type.AAAA).isEmpty();
    }

    private List<Record> records(String name, int type) {
        try {
            var lookup = new Lookup(name + ".", type);
            lookup.setResolver(resolver());
            lookup.setCache(null);
            var found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> List.of(found);
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
                default -> throw new ToolCallException("The name server did not answer; try again later.");
            };
        } catch (TextParseException none) {
            return List.of();
        } catch (UnknownHostException nobody) {
            throw new ToolCallException("The configured name server is not known: rainmaker.tools.email.dns.server.");
        }
    }

    private SimpleResolver resolver() throws UnknownHostException {
        var server = config.server().orElse("").split(":");
        var resolver = server[0].isEmpty() ? new SimpleResolver() : new SimpleResolver(server[0]);
        if (server.length > 1) {
            resolver.setPort(Integer.parseInt(server[1]));
        }
        resolver.setTimeout(config.timeout());
        return resolver;
    }
}
