package dev.rainmaker.simulation.mailbox;

import dev.rainmaker.simulation.persona.Persona;
import java.util.List;
import java.util.stream.Collectors;

/** The mailboxes as one HTML page, marked as simulated. */
public final class MailboxPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Simulated mailboxes</title>
            <style>body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            .badge{background:#fde68a;border-radius:.4rem;padding:.1rem .5rem}pre{white-space:pre-wrap;background:#f5f5f4;padding:1rem}
            section{border-top:1px solid #d6d3d1;margin-top:2rem}</style></head>
            <body><h1>Mailboxes <span class="badge">simulated</span></h1>
            <p>These people are fictional and answer by themselves.</p>
            """;

    private MailboxPage() {}

    /** The page: one section per persona, then the mails to addresses that nobody has. */
    public static String render(List<Persona> personas, List<MailboxEntry> entries) {
        var page = new StringBuilder(HEAD);
        for (var persona : personas) {
            var title = persona.name() + ", " + persona.address();
            section(page, title, of(persona.address(), entries));
        }
        var known = personas.stream().map(Persona::address).collect(Collectors.toSet());
        var lost = entries.stream()
                .filter(entry -> !known.contains(entry.address()))
                .toList();
        section(page, "Unknown addresses", lost);
        return page.append("</body></html>\n").toString();
    }

    private static List<MailboxEntry> of(String address, List<MailboxEntry> entries) {
        return entries.stream().filter(entry -> entry.address().equals(address)).toList();
    }

    private static void section(StringBuilder page, String title, List<MailboxEntry> entries) {
        page.append("<section><h2>").append(escaped(title)).append("</h2>");
        if (entries.isEmpty()) {
            page.append("<p>Nothing yet.</p>");
        }
        for (var entry : entries) {
            page.append("<details><summary>")
                    .append(escaped("%s, %s: %s".formatted(entry.at(), entry.kind(), entry.subject())))
                    .append("</summary><pre>")
                    .append(escaped(entry.text()))
                    .append("</pre></details>");
        }
        page.append("</section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
