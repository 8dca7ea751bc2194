// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hearing the notices of all nodes: one connection that only listens, and comes back by itself.

use std::time::Duration;

use futures_util::{StreamExt, stream};
use tokio::task::AbortHandle;
use tokio_postgres::{AsyncMessage, Client, Config};

use super::{errors::explain, tls::Connector};
use crate::{
    Error, Result,
    notify::{Heard, Hub, Notice},
};

const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(3);

pub(super) struct Ear(AbortHandle);

type Messages =
    std::pin::Pin<Box<dyn futures_util::Stream<Item = Result<AsyncMessage, tokio_postgres::Error>> + Send>>;

impl Ear {
    pub(super) async fn open(
        config: Config,
        connector: Connector,
        channel: String,
        hub: Hub,
    ) -> Result<Self> {
        let first = connect(&config, &connector, &channel, &hub).await?;
        let task = tokio::spawn(async move {
            let mut line = Some(first);
            let mut pause = FIRST_PAUSE;
            loop {
                if let Some(hearing) = line.take() {
                    hearing.await;
                    tracing::warn!("the connection that hears other nodes broke, reconnecting");
                    pause = FIRST_PAUSE;
                }
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
                if let Ok(hearing) = connect(&config, &connector, &channel, &hub).await {
                    hub.tell(Heard::Missed);
                    line = Some(hearing);
                }
            }
        });
        Ok(Self(task.abort_handle()))
    }

    pub(super) fn close(&self) {
        self.0.abort();
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.close();
    }
}

/// Connects and listens; the returned future hears until the connection breaks.
async fn connect(
    config: &Config,
    connector: &Connector,
    channel: &str,
    hub: &Hub,
) -> Result<impl Future<Output = ()> + Send + use<>> {
    let (client, mut connection) =
        config.connect(connector.clone()).await.map_err(|error| explain("listening", &error))?;
    let messages: Messages = Box::pin(stream::poll_fn(move |context| connection.poll_message(context)));
    let hub = hub.clone();
    let mut hearing = Box::pin(hear(messages, hub));
    let listen = format!("LISTEN \"{channel}\"");
    // The answer to LISTEN only arrives while the connection is driven.
    tokio::select! {
        biased;
        result = client.batch_execute(&listen) => result.map_err(|error| explain("listening", &error))?,
        () = &mut hearing => return Err(Error::Unreachable("the connection broke".to_owned())),
    }
    Ok(holding(client, hearing))
}

async fn holding(client: Client, hearing: impl Future<Output = ()>) {
    hearing.await;
    // Dropping the client would end the connection, so it is kept until here.
    drop(client);
}

async fn hear(mut messages: Messages, hub: Hub) {
    while let Some(Ok(message)) = messages.next().await {
        if let AsyncMessage::Notification(note) = message
            && let Some((version, topic)) = note.payload().split_once(' ')
            && let Ok(version) = version.parse()
        {
            hub.publish([Notice { topic: topic.to_owned(), version }]);
        }
    }
}
