// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One event, formatted as it goes over the wire.

use bytes::Bytes;

/// An event of a topic, ready to send; cloning shares the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The id a browser sends back as `Last-Event-ID`; grows within a topic.
    pub id: i64,
    /// What kind of event.
    pub event: String,
    /// The bytes on the wire, with the empty line that ends an event.
    pub bytes: Bytes,
}

impl Frame {
    /// Formats an event. Line breaks in `data` become several `data:` lines, as the format wants;
    /// `event` is one of our own words and holds none.
    pub fn new(event: &str, id: i64, data: &str) -> Self {
        let mut text = format!("id: {id}\nevent: {event}\n");
        for line in data.split('\n') {
            text.push_str("data: ");
            text.push_str(line.trim_end_matches('\r'));
            text.push('\n');
        }
        text.push('\n');
        Self { id, event: event.to_owned(), bytes: Bytes::from(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_in_data_cannot_end_an_event_early() {
        let frame = Frame::new("counts", 7, "{\n\n\"a\":1}\r\n");
        assert_eq!(
            std::str::from_utf8(&frame.bytes).unwrap(),
            "id: 7\nevent: counts\ndata: {\ndata: \ndata: \"a\":1}\ndata: \n\n"
        );
    }
}
