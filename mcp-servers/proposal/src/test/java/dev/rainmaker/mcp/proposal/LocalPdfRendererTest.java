package dev.rainmaker.mcp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.mcp.proposal.render.LocalPdfRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalPdfRendererTest {
    private final LocalPdfRenderer renderer = new LocalPdfRenderer();

    @Test
    void rendersForLooking() throws IOException {
        var w = renderer.render(Proposals.aWedding());
        Files.write(Path.of("target/wedding.pdf"), w.bytes());
        var r = renderer.render(Proposals.aRetreat());
        Files.write(Path.of("target/retreat.pdf"), r.bytes());
        assertThat(renderer.render(Proposals.aWedding()).sha256()).isEqualTo(w.sha256());
    }
}
