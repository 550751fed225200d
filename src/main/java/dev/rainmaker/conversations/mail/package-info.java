/** Reading of raw mail; knows no database. */
package dev.rainmaker.conversations.mail;
