/** Reading of text that features share: one folded form, lines of data files, and a classifier that learns from examples. */
package dev.rainmaker.platform.text;
