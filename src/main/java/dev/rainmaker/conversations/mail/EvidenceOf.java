package dev.rainmaker.conversations.mail;

import java.util.List;

/** One kind of evidence. Pure, and quick on hostile mail. */
@FunctionalInterface
interface EvidenceOf {
    List<Evidence> in(ReadMail mail);
}
