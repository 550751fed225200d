/** What holds for every request: audience of tokens, answers to refused access, headers, own origin. */
package dev.rainmaker.security.http;
