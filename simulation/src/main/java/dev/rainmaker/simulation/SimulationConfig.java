package dev.rainmaker.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the simulated world. */
@ConfigMapping(prefix = "rainmaker.simulation")
public interface SimulationConfig {

    /** Whether the world exists at all; false means that nothing is written, opened or scheduled. */
    @WithDefault("false")
    boolean enabled();

    /** Local port of the SMTP server; 0 takes any free port. */
    @WithDefault("0")
    int smtpPort();

    /** Folder that receives {@code web}, {@code enrichment}, {@code truth.json} and {@code world-start.txt}. */
    @WithDefault(".rainmaker/world")
    Path worldDir();

    /** Where the product answers over HTTP; by default where this process does, see {@link ProductAddress}. */
    Optional<URI> productUrl();

    /** Chooses wording, delays and slots; the same seed and the same mails give the same answers. */
    @WithDefault("7")
    long seed();

    /** Whether personas go on after a restart where they were; kept in {@code journal.jsonl} of the world's folder. */
    @WithDefault("false")
    boolean remembers();

    /** Shared secret of the inbound mail path; without one no persona can answer. */
    Optional<String> inboundSecret();
}
