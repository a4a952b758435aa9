/** What tests share: the built program, a sandbox in a process, small feeds, generators. */
package dev.syncline.testing;
