package dev.rainmaker.mcp.proposal.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The templates of this server. An engine of its own, so that it shares no template names with the application it may
 * run in, and so that everything printed is escaped whatever that application configures.
 */
public final class TemplateEngine {
    private static final String FOLDER = "proposal/templates/";

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(TemplateEngine::locate)
            .strictRendering(true)
            .build();

    /** @param page what the template sees as {@code p} */
    public String render(String template, Object page) {
        return engine.getTemplate(template).data("p", page).render();
    }

    private static Optional<TemplateLocation> locate(String id) {
        var resource = TemplateEngine.class.getClassLoader().getResource(FOLDER + id + ".html");
        return resource == null ? Optional.empty() : Optional.of(new Location(id));
    }

    private record Location(String id) implements TemplateLocation {
        @Override
        public Reader read() {
            var stream = TemplateEngine.class.getClassLoader().getResourceAsStream(FOLDER + id + ".html");
            return new InputStreamReader(stream, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }

        @Override
        public Optional<URI> getSource() {
            return Optional.empty();
        }
    }
}
