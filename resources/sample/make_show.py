#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads scripts/*.txt aloud into Opus files and writes sample.xml with the chapter times that came out of it.

A script is a head of `key: value` lines, then chapters: `# Title` and one paragraph a line. Called by make.sh.
"""
import array
import math
import re
import subprocess
import sys
import wave
from pathlib import Path
from xml.sax.saxutils import escape

RATE = 32000  # what the voice speaks in
ADDRESS = "https://sample.tidemark.invalid/"  # the host that the library knows to lie inside the program
BEFORE_SPEECH = 0.45  # seconds; a jump to a chapter is heard to begin, not to be cut
AFTER_SENTENCE = 0.28
AFTER_PARAGRAPH = 0.30
AFTER_CHAPTER = 0.90
# The voice knows neither word.
LEXICON = """(lex.add.entry '("tidemark" n (((t ay d) 1) ((m aa r k) 1))))
(lex.add.entry '("ebb" n (((eh b) 1))))"""


def read_script(path):
    head, chapters = {}, []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            chapters.append((line[2:], []))
        elif chapters and line.strip():
            chapters[-1][1].append(line.strip())
        elif ": " in line:
            key, value = line.split(": ", 1)
            head[key] = value
    return head, chapters


def silence(seconds):
    return array.array("h", bytes(2 * round(seconds * RATE)))


def chime(notes, seconds=0.9, loudness=0.16):
    """Soft bell tones, one after another and ringing into each other."""
    step = 0.22
    total = array.array("h", bytes(2 * round((seconds + step * len(notes)) * RATE)))
    for number, hertz in enumerate(notes):
        begin = round(number * step * RATE)
        for i in range(round(seconds * RATE)):
            t = i / RATE
            fade = min(1, t / 0.012) * math.exp(-4.2 * t)
            tone = math.sin(2 * math.pi * hertz * t) + 0.28 * math.sin(4.01 * math.pi * hertz * t)
            total[begin + i] += round(32767 * loudness * fade * tone / 1.28)
    return total


def speak(sentence, work):
    text, sound = work / "sentence.txt", work / "sentence.wav"
    text.write_text(sentence + "\n", encoding="utf-8")
    voice = f"(begin (voice_cmu_us_slt_arctic_hts) {LEXICON})"
    subprocess.run(["text2wave", "-eval", voice, str(text), "-o", str(sound)], check=True)
    with wave.open(str(sound)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        return trimmed(array.array("h", file.readframes(file.getnframes())))


def trimmed(samples, threshold=300):
    """Without the voice's own silence at both ends, so that every pause is ours."""
    loud = [i for i in range(0, len(samples), 32) if abs(samples[i]) > threshold]
    if not loud:
        return samples
    return samples[max(0, loud[0] - RATE // 50) : loud[-1] + RATE // 12]


def read_aloud(chapters, work):
    """@return the samples, and the second at which each chapter begins."""
    samples, starts = array.array("h"), []
    opening = chime([293.66, 440.0, 587.33])
    for number, (_, paragraphs) in enumerate(chapters):
        # Chapters begin on whole seconds, because that is what notes can say.
        samples += array.array("h", bytes(2 * (-len(samples) % RATE)))
        starts.append(len(samples) // RATE)
        samples += opening if number == 0 else chime([587.33], 0.7, 0.07)
        samples += silence(BEFORE_SPEECH if number == 0 else 0.0)
        for paragraph in paragraphs:
            for sentence in re.split(r"(?<=[.!?]) ", paragraph):
                samples += speak(sentence, work) + silence(AFTER_SENTENCE)
            samples += silence(AFTER_PARAGRAPH)
        samples += silence(AFTER_CHAPTER)
    return samples + chime([587.33, 440.0, 293.66], 1.6), starts


def encode(samples, work, target):
    plain = work / "plain.wav"
    with wave.open(str(plain), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    # Softer than the voice comes, at the loudness podcasts agree on.
    sound = "highpass=f=60,equalizer=f=200:t=q:w=1:g=1.5,equalizer=f=5200:t=q:w=1:g=-3,loudnorm=I=-16:TP=-1.5:LRA=7"
    command = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-i", str(plain), "-af", sound, "-ar", "48000"]
    command += ["-c:a", "libopus", "-b:a", "28k", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    subprocess.run([*command, str(target)], check=True)


def clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02d}"


def item(head, chapters, starts, duration, size):
    lines = [f"<p>{escape(head['summary'])}</p>", "<h4>Chapters</h4>", "<p>"]
    lines.append("<br>\n".join(f"{clock(start)} {escape(title)}" for start, (title, _) in zip(starts, chapters)))
    lines += ["</p>", f"<p>{escape(head['after'])}</p>"]
    notes = "\n".join(lines)
    name = head["file"]
    return f"""    <item>
      <title>{escape(head['title'])}</title>
      <guid isPermaLink="false">tidemark-sample-{name.removesuffix('.opus')}</guid>
      <pubDate>{head['published']}</pubDate>
      <itunes:episodeType>full</itunes:episodeType>
      <itunes:duration>{clock(duration)}</itunes:duration>
      <itunes:explicit>false</itunes:explicit>
      <enclosure url="{ADDRESS}{name}" length="{size}" type="audio/ogg"/>
      <content:encoded><![CDATA[{notes}]]></content:encoded>
    </item>
"""


def feed(items):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later
     The sample show that comes with Tidemark. Written by make_show.py: change that, or scripts/, instead. -->
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
     xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
  <channel>
    <title>Tidemark, a guided tour</title>
    <description>A short show about the player that plays it: what the timeline is, where chapters come from, and how to get around. It lies inside the program and needs no network.</description>
    <language>en</language>
    <itunes:author>The Tidemark authors</itunes:author>
    <itunes:type>episodic</itunes:type>
    <itunes:explicit>false</itunes:explicit>
    <itunes:category text="Technology"/>
    <itunes:image href="{ADDRESS}cover.png"/>
    <podcast:person role="host">Ebb</podcast:person>
{"".join(items)}  </channel>
</rss>
"""


def main():
    work, here = Path(sys.argv[1]), Path(__file__).parent
    items = []
    for path in sorted((here / "scripts").glob("*.txt")):
        head, chapters = read_script(path)
        samples, starts = read_aloud(chapters, work)
        target = here / head["file"]
        encode(samples, work, target)
        duration = math.ceil(len(samples) / RATE)
        items.append(item(head, chapters, starts, duration, target.stat().st_size))
        print(f"{head['file']}: {clock(duration)}, chapters at {', '.join(map(clock, starts))}")
    (here / "sample.xml").write_text(feed(items), encoding="utf-8")


main()
