/** Mail as it travels: the SMTP server, the records of mails received and written, and their MIME form. Knows no persona. */
package dev.rainmaker.simulation.mail;
